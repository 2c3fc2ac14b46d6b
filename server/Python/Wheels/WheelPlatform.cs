using System.Collections.Immutable;
using System.Globalization;

namespace Basewise.Python.Wheels;

/// <summary>The system that a wheel is to be installed on, as far as wheels care.</summary>
public sealed class WheelPlatform
{
    // PEP 600 names any version; nothing older is built for (PEP 513 begins with CentOS 5's on Intel, PEP 599 with CentOS 7's elsewhere).
    private const int OldestGlibcOnIntel = 5;
    private const int OldestGlibc = 17;

    /// <summary>Later minor versions than there will be; a hostile file cannot ask for a table of a billion.</summary>
    private const int LatestMinor = 500;

    private WheelPlatform(ImmutableArray<string> tags) => Tags = tags;

    /// <summary>What wheels call it, the best first: <c>manylinux_2_36_x86_64</c>, …, <c>linux_x86_64</c>.</summary>
    public ImmutableArray<string> Tags { get; }

    /// <summary>A Linux with glibc 2 (PEP 600, and the older names of PEP 513, 571 and 599).</summary>
    /// <param name="architecture">As the kernel calls it: <c>x86_64</c>, <c>aarch64</c>.</param>
    public static WheelPlatform Glibc(int minor, string architecture)
    {
        ArgumentNullException.ThrowIfNull(architecture);
        ImmutableArray<string>.Builder tags = ImmutableArray.CreateBuilder<string>();
        bool hasManylinux = architecture
            is "x86_64" or "i686" or "aarch64" or "armv7l" or "armv8l" or "ppc64" or "ppc64le" or "s390x" or "riscv64" or "loongarch64";
        int oldest = architecture is "x86_64" or "i686" ? OldestGlibcOnIntel : OldestGlibc;
        foreach (string name in hasManylinux ? NamesOf(architecture) : [])
        {
            for (int version = Math.Min(minor, LatestMinor); version >= oldest; version--)
            {
                tags.Add(Text($"manylinux_2_{version}_{name}"));
                if (LegacyName(version) is { } legacy) tags.Add($"{legacy}_{name}");
            }
        }

        foreach (string name in NamesOf(architecture)) tags.Add($"linux_{name}");
        return new WheelPlatform(tags.ToImmutable());
    }

    /// <summary>A Linux with musl 1 (PEP 656).</summary>
    /// <inheritdoc cref="Glibc"/>
    public static WheelPlatform Musl(int minor, string architecture)
    {
        ArgumentNullException.ThrowIfNull(architecture);
        ImmutableArray<string>.Builder tags = ImmutableArray.CreateBuilder<string>();
        foreach (string name in NamesOf(architecture))
        {
            for (int version = Math.Min(minor, LatestMinor); version >= 0; version--) tags.Add(Text($"musllinux_1_{version}_{name}"));
        }

        foreach (string name in NamesOf(architecture)) tags.Add($"linux_{name}");
        return new WheelPlatform(tags.ToImmutable());
    }

    /// <param name="architecture"><c>arm64</c> or <c>x86_64</c></param>
    public static WheelPlatform MacOS(int major, int minor, string architecture)
    {
        ArgumentNullException.ThrowIfNull(architecture);
        bool isIntel = architecture == "x86_64";
        ImmutableArray<string>.Builder tags = ImmutableArray.CreateBuilder<string>();
        void Add(int majorVersion, int minorVersion)
        {
            string[] formats = !isIntel ? [architecture, "universal2"]
                : (majorVersion, minorVersion) is (10, < 4) ? [] : [architecture, "intel", "fat64", "fat32", "universal2", "universal"];
            foreach (string format in formats) tags.Add(Text($"macosx_{majorVersion}_{minorVersion}_{format}"));
        }

        for (int version = Math.Min(major, LatestMinor); version > 10; version--) Add(version, 0);

        // Up to 10.16, which is how 11 named itself to old programs. Of what is older, an ARM takes the half of a universal wheel.
        for (int version = major > 10 ? 16 : Math.Min(minor, LatestMinor); version >= (major > 10 ? 4 : 0); version--)
        {
            if (isIntel) Add(10, version);
            else tags.Add(Text($"macosx_10_{version}_universal2"));
        }

        return new WheelPlatform(tags.ToImmutable());
    }

    /// <param name="architecture"><c>amd64</c>, <c>arm64</c>; <c>x86</c> is <c>win32</c>.</param>
    public static WheelPlatform Windows(string architecture) => new([architecture == "x86" ? "win32" : $"win_{architecture}"]);

    /// <summary>The kernel's name of a platform as containers name it: <c>linux/arm64</c> is <c>aarch64</c>.</summary>
    /// <returns>Null for what is no Linux, and for what is not known.</returns>
    public static string? FindArchitecture(string platform) => platform switch
    {
        "linux/amd64" or "linux/amd64/v1" or "linux/amd64/v2" or "linux/amd64/v3" or "linux/amd64/v4" => "x86_64",
        "linux/arm64" or "linux/arm64/v8" => "aarch64",
        "linux/arm" or "linux/arm/v7" => "armv7l",
        "linux/arm/v6" => "armv6l",
        "linux/386" => "i686",
        "linux/ppc64le" => "ppc64le",
        "linux/s390x" => "s390x",
        "linux/riscv64" => "riscv64",
        "linux/loong64" => "loongarch64",
        _ => null,
    };

    // A 32-bit Python on a 64-bit ARM takes what was built for the older one too.
    private static string[] NamesOf(string architecture) => architecture == "armv8l" ? ["armv8l", "armv7l"] : [architecture];

    private static string? LegacyName(int glibcMinor) => glibcMinor switch
    {
        17 => "manylinux2014",
        12 => "manylinux2010",
        5 => "manylinux1",
        _ => null,
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
