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

    /// <summary><c>apt</c> or <c>apk</c>; null where there is none.</summary>
    public string? PackageManager => Family switch
    {
        DistributionFamily.Windows => null,
        DistributionFamily.Alpine => "apk",
        _ => "apt",
    };

    /// <summary>The shell for scripts that need more than POSIX: Alpine has BusyBox's <c>ash</c> alone, so <c>bash</c> is missing there.</summary>
    public string Shell => Family switch
    {
        DistributionFamily.Windows => "PowerShell",
        DistributionFamily.Alpine => "ash",
        _ => "bash",
    };

    /// <summary>As people say it: <c>Debian 12 (bookworm)</c>, <c>Alpine 3.20</c>, <c>Windows Server Core ltsc2022</c>.</summary>
    public string DisplayName
    {
        get
        {
            string family = Family == DistributionFamily.Windows ? "Windows Server Core" : Family.ToString();
            string name = Version.Length > 0 ? $"{family} {Version}" : family;
            return Codename is null ? name : $"{name} ({Codename})";
        }
    }

    /// <summary>The Debian release with this codename, in lower case.</summary>
    public static Distribution? FindDebian(string codename) => Find(DistributionFamily.Debian, debianReleases, codename);

    /// <summary>The Ubuntu release with this codename, in lower case. Of the interim releases only the newest are known.</summary>
    public static Distribution? FindUbuntu(string codename) => Find(DistributionFamily.Ubuntu, ubuntuReleases, codename);

    /// <summary>
    /// The distribution that a tag's word names: <c>bookworm</c>, <c>alpine3.20</c>, <c>windowsservercore-ltsc2022</c>, <c>noble</c>.
    /// </summary>
    public static Distribution? Find(string word)
    {
        const string alpine = "alpine";
        const string windows = "windowsservercore";

        if (word.StartsWith(alpine, StringComparison.Ordinal) && ImageVersion.Parse(word[alpine.Length..]) is { } version)
        {
            return new Distribution(DistributionFamily.Alpine, version.ToString());
        }

        if (word == windows) return new Distribution(DistributionFamily.Windows, "");
        if (word.StartsWith(windows + "-", StringComparison.Ordinal)) return new Distribution(DistributionFamily.Windows, word[(windows.Length + 1)..]);

        return FindDebian(word) ?? FindUbuntu(word);
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
}
