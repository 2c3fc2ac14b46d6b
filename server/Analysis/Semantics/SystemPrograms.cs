using Basewise.Knowledge.Images;

namespace Basewise.Analysis.Semantics;

/// <summary>Which programs a base image brings, as far as it is one of those whose packages are known.</summary>
internal sealed class SystemPrograms
{
    /// <summary>Programs that come in a package of another name, in Debian and in Alpine.</summary>
    private static readonly Dictionary<string, string> Packages = new(StringComparer.Ordinal)
    {
        ["cc"] = "gcc",
        ["c++"] = "g++",
        ["gpg"] = "gnupg",
        ["hg"] = "mercurial",
        ["svn"] = "subversion",
        ["ssh"] = "openssh-client",
        ["scp"] = "openssh-client",
        ["ps"] = "procps",
        ["top"] = "procps",
        ["pgrep"] = "procps",
        ["pkill"] = "procps",
        ["convert"] = "imagemagick",
        ["mysql_config"] = "default-libmysqlclient-dev",
        ["pg_config"] = "libpq-dev",
        ["xz"] = "xz-utils",
        ["ld"] = "gcc",
        ["as"] = "gcc",
    };

    /// <summary>Programs of which it is known that a plain Debian has none of them, and so neither a slim image.</summary>
    private static readonly HashSet<string> NotInDebian =
    [
        "curl", "wget", "git", "gcc", "g++", "make", "mercurial", "subversion", "gnupg", "openssh-client", "procps", "patch", "unzip", "file",
        "xz-utils", "bzip2", "libpq-dev", "default-libmysqlclient-dev", "imagemagick", "cmake", "rustc", "cargo", "nodejs", "sudo", "vim", "nano", "jq",
        "netcat", "nc", "less", "zip", "rsync", "tini", "gosu",
    ];

    /// <summary>The same of a plain Alpine, whose BusyBox has many small ones: wget, unzip, ps, vi, less, nc, patch.</summary>
    private static readonly HashSet<string> NotInAlpine =
    [
        "bash", "curl", "git", "gcc", "g++", "make", "mercurial", "subversion", "gnupg", "openssh-client", "file", "libpq-dev", "default-libmysqlclient-dev",
        "imagemagick", "cmake", "rustc", "cargo", "nodejs", "sudo", "vim", "nano", "jq", "zip", "rsync", "tini", "gosu", "useradd", "groupadd",
        "apt-get", "apt", "su-exec",
    ];

    private static readonly HashSet<string> InDebian =
    [
        "sh", "bash", "dash", "apt-get", "apt", "dpkg", "perl", "tar", "gzip", "sed", "grep", "awk", "find", "useradd", "groupadd", "chpasswd", "su",
        "install", "sha256sum", "sha512sum", "md5sum", "mktemp", "xargs", "diff", "hostname", "runuser", "setpriv", "nohup", "timeout", "stdbuf", "env",
    ];

    private static readonly HashSet<string> InAlpine =
    [
        "sh", "ash", "apk", "wget", "tar", "gzip", "bzip2", "unzip", "sed", "grep", "awk", "find", "adduser", "addgroup", "su", "nc", "vi", "ps", "top",
        "sha256sum", "sha512sum", "md5sum", "mktemp", "xargs", "diff", "patch", "less", "install", "timeout", "env", "nslookup", "ping",
    ];

    private readonly StageRuntime runtime;
    private Once<IReadOnlyList<string>> packages;

    public SystemPrograms(StageRuntime runtime) => this.runtime = runtime;

    /// <summary>Those that are asked for by name in the image, or in today's sibling of one that is no longer built.</summary>
    private IReadOnlyList<string> PackagesOfImage => packages.Of(this, static programs => FindContents(programs.runtime)?.Packages ?? []);

    public bool? Has(string program)
    {
        if (runtime.Kind == ImageKind.Scratch) return false;

        // What is built on an image has what that has, and may have more.
        bool? has = FindInFoundation(program);
        return has == false && runtime.IsExtended ? null : has;
    }

    private bool? FindInFoundation(string program)
    {
        string package = Packages.GetValueOrDefault(program, program);
        bool isPlain = runtime.Kind == ImageKind.Distribution && runtime.Image.Reference?.IsOfficial("buildpack-deps") != true;
        bool? known = runtime.Distribution?.Family switch
        {
            DistributionFamily.Debian when runtime.Flavour == Flavour.Full => InDebian.Contains(program) || PackagesOfImage.Contains(package) ? true : null,
            DistributionFamily.Debian when runtime.Flavour == Flavour.Slim || isPlain => InDebian.Contains(program) ? true : NotInDebian.Contains(package) ? false : null,
            DistributionFamily.Alpine when runtime.Flavour == Flavour.Alpine || isPlain => InAlpine.Contains(program) ? true : NotInAlpine.Contains(package) ? false : null,
            DistributionFamily.Ubuntu when isPlain => InDebian.Contains(program) ? true : NotInDebian.Contains(package) ? false : null,
            _ => null,
        };

        // A package that is there brings the program of its name; one that is missing proves nothing, since another may bring it.
        return known ?? (runtime.Image.Reference is { } image && OsPackages.Bundled.Find(image, package) is { IsInstalled: true } ? true : null);
    }

    /// <summary>What is in the image, or in today's sibling of one that is no longer built: the list has only grown.</summary>
    private static ImageContents? FindContents(StageRuntime runtime)
    {
        PythonCatalog catalog = PythonCatalog.Bundled;
        if (runtime.Image.FindFoundationFacts()?.Image is { } image && catalog.FindContents(image) is { } own) return own;

        PythonImage? sibling = catalog.VariantsOf(catalog.LatestSeries.Name).FirstOrDefault(variant => variant.Flavour == runtime.Flavour);
        return sibling is null ? null : catalog.FindContents(sibling);
    }
}
