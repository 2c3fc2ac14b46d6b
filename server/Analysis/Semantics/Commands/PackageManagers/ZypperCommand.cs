namespace Basewise.Analysis.Semantics.Commands.PackageManagers;

/// <summary><c>zypper</c>, of openSUSE and SUSE Linux Enterprise.</summary>
public sealed class ZypperCommand : SystemPackageCommand
{
    private const string Cache = "/var/cache/zypp";

    private static readonly ArgumentGrammar Grammar = new(
        "config/c= root/R= installroot= cache-dir/C= raw-cache-dir= solv-cache-dir= pkg-cache-dir= reposd-dir/D= plus-repo/p= plus-content= "
        + "from= repo/r= type/t= download= non-interactive/n no-gpg-checks quiet/q no-confirm/y gpg-auto-import-keys");

    internal ZypperCommand(Invocation invocation, ScriptEnvironment environment)
        : base(invocation, environment, Grammar.Read(invocation.Arguments))
    {
    }

    public override bool IsInstall => VerbText is "install" or "in";

    public override bool AssumesYes => Arguments.Has("non-interactive") || Arguments.Has("no-confirm")
        || FindVariable("ZYPP_NON_INTERACTIVE") is not null;

    public override bool MayAsk => IsInstall || UpgradesEverything
        || VerbText is "remove" or "rm" or "source-install" or "si" or "patch" or "update" or "up" or "dist-upgrade" or "dup";

    public override bool UpgradesEverything => (VerbText is "update" or "up" && Operands.IsEmpty) || UpgradesDistribution;

    /// <summary>Whether it may change to another release, removing packages on the way.</summary>
    public bool UpgradesDistribution => VerbText is "dist-upgrade" or "dup";

    public override bool SkipsSignatures(CommandOption option) => option.Name is "no-gpg-checks" or "no-gpgcheck" or "allow-unsigned-rpm";

    /// <summary>Whether it downloads what <c>clean</c> would remove.</summary>
    public bool FillsCache => IsInstall || UpgradesEverything || VerbText is "update" or "up" or "patch" or "refresh" or "ref";

    public override bool Removes(string folder) => folder == Cache && VerbText is "clean" or "cc";
}
