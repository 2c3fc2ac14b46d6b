using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands.PackageManagers;

/// <summary><c>dnf</c>, <c>yum</c>, <c>microdnf</c>, <c>tdnf</c>: one command line with four programs behind it.</summary>
public sealed class DnfCommand : SystemPackageCommand
{
    private static readonly ArgumentGrammar Grammar = new(
        "assumeyes/y config/c= randomwait/R= debuglevel/d= errorlevel/e= rpmverbosity= enablerepo/enable-repo= disablerepo/disable-repo= repo/repoid= "
        + "repofrompath= exclude/x/excludepkgs= disableexcludes= releasever= setopt= installroot= installsuggests advisory= cve= sec-severity= "
        + "forcearch= color= comment= destdir/downloaddir= disableplugin= enableplugin= from-repo= nogpgcheck/no-gpgchecks/no-gpg-checks quiet/q");

    internal DnfCommand(Invocation invocation, ScriptEnvironment environment)
        : base(invocation, environment, Grammar.Read(invocation.Arguments))
    {
    }

    /// <summary>The program, which is named in messages: <c>microdnf</c>.</summary>
    public string Manager => Invocation.Program == "dnf5" ? "dnf" : Invocation.Program;

    public override bool IsInstall => VerbText is "install" or "localinstall" or "groupinstall" or "reinstall" || (VerbText is "group" or "module" && Operands is [var what, ..] && what.Is("install"));

    public override bool AssumesYes => Arguments.Has("assumeyes") || Arguments.Has("downloadonly") || Arguments.Has("assumeno")
        || Arguments.ValuesOf("setopt").Any(setting => setting.Value is "assumeyes=1" or "assumeyes=True" or "assumeyes=true" or "assumeyes=yes");

    public override bool MayAsk => IsInstall || UpgradesEverything
        || VerbText is "update" or "upgrade" or "remove" or "erase" or "autoremove" or "swap" or "downgrade" or "distro-sync" or "groupremove";

    public override bool UpgradesEverything => VerbText is "update" or "upgrade" or "distro-sync" or "upgrade-minimal" or "update-minimal" && Operands.IsEmpty
        && !Arguments.Has("security");

    public override bool SkipsSignatures(CommandOption option) =>
        option.Name == "nogpgcheck" || (option is { Name: "setopt", Value: { } setting } && TurnsOff(setting, "gpgcheck"));

    /// <summary>Whether an option lets packages be fetched from hosts whose certificates are not checked.</summary>
    public static bool SkipsCertificates(CommandOption option) => option is { Name: "setopt", Value: { } setting } && TurnsOff(setting, "sslverify");

    /// <summary>Where the program keeps what it has downloaded.</summary>
    public IEnumerable<string> CacheFolders => Manager switch
    {
        "yum" => ["/var/cache/yum", "/var/cache/dnf", "/var/cache/libdnf5"],
        "tdnf" => ["/var/cache/tdnf"],
        _ => ["/var/cache/dnf", "/var/cache/libdnf5", "/var/cache/yum"],
    };

    /// <summary>Whether it downloads what <c>clean all</c> would remove.</summary>
    public bool FillsCache => IsInstall || VerbText is "update" or "upgrade" or "makecache" or "swap" or "downgrade" or "distro-sync" or "builddep" or "update-minimal" or "upgrade-minimal";

    /// <summary><c>clean all</c>: what dnf removes, yum had written too.</summary>
    public bool CleansAll => VerbText is "clean" && Operands is [var what, ..] && (what.Is("all") || what.Is("packages"));

    public override bool Removes(string folder) => CleansAll && CacheFolders.Contains(folder);

    private static bool TurnsOff(ShellWord setting, ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> text = setting.Literal;
        int equals = text.IndexOf('=');
        return equals > 0 && text[..equals].EndsWith(name) && text[(equals + 1)..] is ("0" or "False" or "false" or "no");
    }
}
