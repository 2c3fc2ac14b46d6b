namespace Basewise.Knowledge.Images;

/// <summary>A release of an operating system that images are made of.</summary>
/// <param name="Version">Debian <c>12</c>, Alpine <c>3.20</c>, Ubuntu <c>24.04</c>, Windows Server Core <c>ltsc2022</c>; may be empty for Windows.</param>
/// <param name="Codename">Lower case (<c>bookworm</c>), for Debian and Ubuntu.</param>
public sealed record Distribution(DistributionFamily Family, string Version, string? Codename = null)
{
    // Releases older than wheezy never had a python image; forky and duke are announced, and will have one.
    private static readonly (string Codename, string Version)[] debianReleases =
    [
        ("wheezy", "7"), ("jessie", "8"), ("stretch", "9"), ("buster", "10"), ("bullseye", "11"),
        ("bookworm", "12"), ("trixie", "13"), ("forky", "14"), ("duke", "15"),
    ];

    private static readonly (string Codename, string Version)[] ubuntuReleases =
    [
        ("trusty", "14.04"), ("xenial", "16.04"), ("bionic", "18.04"), ("focal", "20.04"), ("jammy", "22.04"),
        ("noble", "24.04"), ("questing", "25.10"), ("resolute", "26.04"),
    ];

    public Libc Libc => Family switch
    {
        DistributionFamily.Windows => Libc.None,
        DistributionFamily.Alpine => Libc.Musl,
        _ => Libc.Glibc,
    };

    /// <summary>The 36 of its GNU C library 2.36; null where it has none, and where that is not known.</summary>
    public int? GlibcMinor => GlibcVersions.Find(this);

    /// <summary>The series of its own Python, the package <c>python3</c>: <c>3.11</c>; null where that is not known.</summary>
    public string? PythonSeries => DistributionPythons.Find(this);

    /// <summary><c>apt</c>, <c>apk</c>, <c>dnf</c> and the like; null where there is none.</summary>
    public string? PackageManager => DistributionFamilies.Get(Family).PackageManager;

    /// <summary>The shell for scripts that need more than POSIX: Alpine has BusyBox's <c>ash</c> alone, so <c>bash</c> is missing there.</summary>
    public string Shell => Family switch
    {
        DistributionFamily.Windows => "PowerShell",
        DistributionFamily.Alpine or DistributionFamily.Wolfi => "ash",
        _ => "bash",
    };

    /// <summary>As people say it: <c>Debian 12 (bookworm)</c>, <c>Alpine 3.20</c>, <c>Windows Server Core ltsc2022</c>.</summary>
    public string DisplayName => Codename is null ? ShortName : $"{ShortName} ({Codename})";

    /// <summary>Without the codename: <c>Debian 12</c>.</summary>
    public string ShortName => $"{DistributionFamilies.Get(Family).Name} {Version}".TrimEnd();

    /// <summary>The Debian release with this codename, in lower case.</summary>
    public static Distribution? FindDebian(string codename) => Find(DistributionFamily.Debian, debianReleases, codename);

    /// <summary>The Ubuntu release with this codename, in lower case. Of the interim releases only the newest are known.</summary>
    public static Distribution? FindUbuntu(string codename) => Find(DistributionFamily.Ubuntu, ubuntuReleases, codename);

    /// <summary>
    /// The distribution that a word in a tag or name means: <c>bookworm</c>, <c>noble</c>, <c>alpine3.20</c>, <c>debian12</c>,
    /// <c>windowsservercore-ltsc2022</c>. Null for a family without its version, but for Windows and Wolfi.
    /// </summary>
    public static Distribution? Find(string word)
    {
        if (FindDebian(word) is { } debian) return debian;
        if (FindUbuntu(word) is { } ubuntu) return ubuntu;
        if (DistributionFamilies.FindPrefix(word) is not { } family) return null;

        string version = word[family.Word.Length..];
        return family.Family switch
        {
            DistributionFamily.Windows when version.Length == 0 || version[0] == '-' => new Distribution(family.Family, version.TrimStart('-')),
            DistributionFamily.Windows => null,
            DistributionFamily.Wolfi when version.Length == 0 => new Distribution(family.Family, ""),
            _ => FindRelease(family.Family, version),
        };
    }

    /// <summary>The release that a version is of: 12.5 is of Debian 12, Alpine's 3.20.3 of 3.20, Amazon's 2.0.20260817.0 of 2.</summary>
    /// <returns>Null where the text is no version.</returns>
    public static Distribution? FindRelease(DistributionFamily family, string version)
    {
        string text = family == DistributionFamily.AmazonLinux && version.Split('.') is { Length: > 2 } parts ? parts[0] : version;
        if (ImageVersion.Parse(text) is not { } parsed) return null;

        return family switch
        {
            DistributionFamily.Debian => FindByVersion(family, debianReleases, FormattableString.Invariant($"{parsed.Major}")),
            DistributionFamily.Ubuntu => FindByVersion(family, ubuntuReleases, parsed.Parts > 2 ? text[..text.LastIndexOf('.')] : text),
            DistributionFamily.Alpine when parsed.Parts > 2 => new Distribution(family, parsed.Series),
            _ => new Distribution(family, text),
        };
    }

    public override string ToString() => DisplayName;

    private static Distribution? Find(DistributionFamily family, (string Codename, string Version)[] releases, string codename)
    {
        foreach ((string name, string version) in releases)
        {
            if (name == codename) return new Distribution(family, version, name);
        }

        return null;
    }

    private static Distribution FindByVersion(DistributionFamily family, (string Codename, string Version)[] releases, string version)
    {
        foreach ((string name, string release) in releases)
        {
            if (release == version) return new Distribution(family, version, name);
        }

        return new Distribution(family, version);
    }
}
