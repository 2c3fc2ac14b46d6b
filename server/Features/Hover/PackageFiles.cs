using System.Collections.Immutable;
using System.Globalization;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Packages;

namespace Basewise.Features.Hover;

/// <summary>What files a release has, as Markdown: which Pythons have a wheel on which system.</summary>
internal static class PackageFiles
{
    private const double Megabyte = 1_000_000;
    private const double Kilobyte = 1_000;

    public static string Describe(ReleaseFiles release)
    {
        string facts = string.Join(" · ", Facts(release));
        if (release.Pure is PureWheel.Python3) return $"One wheel for every system · {facts}".TrimEnd(' ', '·');
        if (!HasWheels(release)) return (release.HasSource ? "No wheel for Linux is known: it is built from source" : "No file for Linux is known") + (facts.Length > 0 ? $" · {facts}" : "");

        string table = $"""
            | wheels | x86_64 | arm64 |
            |---|---|---|
            | glibc: Debian, Ubuntu, Red Hat | {Cell(release, Libc.Glibc, WheelArchitecture.X64)} | {Cell(release, Libc.Glibc, WheelArchitecture.Arm64)} |
            | musl: Alpine | {Cell(release, Libc.Musl, WheelArchitecture.X64)} | {Cell(release, Libc.Musl, WheelArchitecture.Arm64)} |
            """.ReplaceLineEndings("\n");
        return facts.Length > 0 ? $"{table}\n\n{facts}" : table;
    }

    private static IEnumerable<string> Facts(ReleaseFiles release)
    {
        if (release.RequiresPython is { } python) yield return $"Python `{python}`";
        if (release.Size is { } size) yield return Size(size);
        if (release.Uploaded is { } day) yield return $"released {Phrases.Day(day)}";
        if (release.LowestGlibc is { } glibc && HasWheels(release)) yield return $"glibc {glibc} or later";
    }

    private static bool HasWheels(ReleaseFiles release) =>
        !(release.Wheels(Libc.Glibc, WheelArchitecture.X64).IsEmpty && release.Wheels(Libc.Glibc, WheelArchitecture.Arm64).IsEmpty
            && release.Wheels(Libc.Musl, WheelArchitecture.X64).IsEmpty && release.Wheels(Libc.Musl, WheelArchitecture.Arm64).IsEmpty);

    private static string Cell(ReleaseFiles release, Libc libc, WheelArchitecture architecture)
    {
        ImmutableArray<WheelPython> tags = release.Wheels(libc, architecture);
        return tags.IsEmpty ? "none" : Pythons(tags);
    }

    /// <summary><c>3.9–3.13</c>, <c>3.8 and later</c>; <c>t</c> is the Python without a global lock.</summary>
    internal static string Pythons(ImmutableArray<WheelPython> tags)
    {
        if (tags.Any(tag => tag is { Minor: null, IsFreeThreaded: false })) return "any";

        List<string> parts = [];
        int[] minors = [.. tags.Where(tag => tag is { IsFreeThreaded: false, IsStable: false }).Select(tag => tag.Minor).OfType<int>().Distinct().Order()];
        int? stable = tags.Where(tag => tag is { IsFreeThreaded: false, IsStable: true }).Min(tag => tag.Minor);
        for (int i = 0; i < minors.Length; i++)
        {
            int first = i;
            while (i + 1 < minors.Length && minors[i + 1] == minors[i] + 1) i++;
            if (stable is { } from && minors[first] >= from) continue;

            parts.Add(first == i ? $"3.{minors[i]}" : $"3.{minors[first]}–3.{minors[i]}");
        }

        if (stable is { } minor) parts.Add($"3.{minor} and later");
        parts.AddRange(tags.Where(tag => tag.IsFreeThreaded).Select(tag => tag.Minor).OfType<int>().Distinct().Order().Select(free => $"3.{free}t"));
        return string.Join(", ", parts);
    }

    private static string Size(long bytes) => bytes >= Megabyte
        ? string.Create(CultureInfo.InvariantCulture, $"about {bytes / Megabyte:0.#} MB")
        : string.Create(CultureInfo.InvariantCulture, $"about {Math.Max(1, bytes / Kilobyte):0} kB");
}
