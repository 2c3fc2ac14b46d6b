using Basewise.Knowledge.Images;

namespace Basewise.Analysis.Semantics;

/// <summary>Which programs a base image brings, as far as it is one of those whose packages are known.</summary>
internal sealed class SystemPrograms
{
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

    /// <summary>Whether it is certain that the image does not have it. No list of packages has to be read for that.</summary>
    public bool Lacks(string program) =>
        runtime.Kind == ImageKind.Scratch || (!runtime.IsExtended && FindByName(program, PackageOf(program)) == false);

    private bool? FindInFoundation(string program)
    {
        string package = PackageOf(program);
        if (FindByName(program, package) is { } known) return known;

        bool isFull = runtime is { Distribution.Family: DistributionFamily.Debian, Flavour: Flavour.Full };
        if (isFull && PackagesOfImage.Contains(package)) return true;

        // A package that is there brings the program of its name; one that is missing proves nothing, since another may bring it.
        return runtime.Image.Reference is { } image && OsPackages.Bundled.Find(image, package) is { IsInstalled: true } ? true : null;
    }

    /// <summary>What is known by the kind of the image alone.</summary>
    private bool? FindByName(string program, string package)
    {
        bool isPlain = runtime.Kind == ImageKind.Distribution && runtime.Image.Reference?.IsOfficial("buildpack-deps") != true;
        return runtime.Distribution?.Family switch
        {
            DistributionFamily.Debian when runtime.Flavour == Flavour.Full => IsInDebian(program) ? true : null,
            DistributionFamily.Debian when runtime.Flavour == Flavour.Slim || isPlain => IsInDebian(program) ? true : IsNotInDebian(package) ? false : null,
            DistributionFamily.Alpine when runtime.Flavour == Flavour.Alpine || isPlain => IsInAlpine(program) ? true : IsNotInAlpine(package) ? false : null,
            DistributionFamily.Ubuntu when isPlain => IsInDebian(program) ? true : IsNotInDebian(package) ? false : null,
            _ => null,
        };
    }

    /// <summary>What is in the image, or in today's sibling of one that is no longer built: the list has only grown.</summary>
    private static ImageContents? FindContents(StageRuntime runtime)
    {
        PythonCatalog catalog = PythonCatalog.Bundled;
        if (runtime.Image.FindFoundationFacts()?.Image is { } image && catalog.FindContents(image) is { } own) return own;

        PythonImage? sibling = catalog.VariantsOf(catalog.LatestSeries.Name).FirstOrDefault(variant => variant.Flavour == runtime.Flavour);
        return sibling is null ? null : catalog.FindContents(sibling);
    }

    /// <summary>Programs that come in a package of another name, in Debian and in Alpine.</summary>
    private static string PackageOf(string program) => program switch
    {
        "cc" or "ld" or "as" => "gcc",
        "c++" => "g++",
        "gpg" => "gnupg",
        "hg" => "mercurial",
        "svn" => "subversion",
        "ssh" or "scp" => "openssh-client",
        "ps" or "top" or "pgrep" or "pkill" => "procps",
        "convert" => "imagemagick",
        "mysql_config" => "default-libmysqlclient-dev",
        "pg_config" => "libpq-dev",
        "xz" => "xz-utils",
        _ => program,
    };

    /// <summary>Programs of which it is known that a plain Debian has none of them, and so neither a slim image.</summary>
    private static bool IsNotInDebian(string name) => name is
        "curl" or "wget" or "git" or "gcc" or "g++" or "make" or "mercurial" or "subversion" or "gnupg" or "openssh-client" or "procps" or "patch" or "unzip" or "file"
        or "xz-utils" or "bzip2" or "libpq-dev" or "default-libmysqlclient-dev" or "imagemagick" or "cmake" or "rustc" or "cargo" or "nodejs" or "sudo" or "vim" or "nano" or "jq"
        or "netcat" or "nc" or "less" or "zip" or "rsync" or "tini" or "gosu";

    /// <summary>The same of a plain Alpine, whose BusyBox has many small ones: wget, unzip, ps, vi, less, nc, patch.</summary>
    private static bool IsNotInAlpine(string name) => name is
        "bash" or "curl" or "git" or "gcc" or "g++" or "make" or "mercurial" or "subversion" or "gnupg" or "openssh-client" or "file" or "libpq-dev" or "default-libmysqlclient-dev"
        or "imagemagick" or "cmake" or "rustc" or "cargo" or "nodejs" or "sudo" or "vim" or "nano" or "jq" or "zip" or "rsync" or "tini" or "gosu" or "useradd" or "groupadd"
        or "apt-get" or "apt" or "su-exec";

    private static bool IsInDebian(string name) => name is
        "sh" or "bash" or "dash" or "apt-get" or "apt" or "dpkg" or "perl" or "tar" or "gzip" or "sed" or "grep" or "awk" or "find" or "useradd" or "groupadd" or "chpasswd" or "su"
        or "install" or "sha256sum" or "sha512sum" or "md5sum" or "mktemp" or "xargs" or "diff" or "hostname" or "runuser" or "setpriv" or "nohup" or "timeout" or "stdbuf" or "env";

    private static bool IsInAlpine(string name) => name is
        "sh" or "ash" or "apk" or "wget" or "tar" or "gzip" or "bzip2" or "unzip" or "sed" or "grep" or "awk" or "find" or "adduser" or "addgroup" or "su" or "nc" or "vi" or "ps" or "top"
        or "sha256sum" or "sha512sum" or "md5sum" or "mktemp" or "xargs" or "diff" or "patch" or "less" or "install" or "timeout" or "env" or "nslookup" or "ping";
}
