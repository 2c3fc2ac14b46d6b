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

    public override bool IsInstall => VerbIs("install", "in");

    public override bool AssumesYes => Arguments.Has("non-interactive") || Arguments.Has("no-confirm")
        || FindVariable("ZYPP_NON_INTERACTIVE") is not null;

    public override bool MayAsk => IsInstall || UpgradesEverything
        || VerbIs("remove", "rm", "source-install", "si", "patch", "update", "up", "dist-upgrade", "dup");

    public override bool UpgradesEverything => (VerbIs("update", "up") && Operands.IsEmpty) || UpgradesDistribution;

    /// <summary>Whether it may change to another release, removing packages on the way.</summary>
    public bool UpgradesDistribution => VerbIs("dist-upgrade", "dup");

    public override bool SkipsSignatures(CommandOption option) => option.Name is "no-gpg-checks" or "no-gpgcheck" or "allow-unsigned-rpm";

    /// <summary>Whether it downloads what <c>clean</c> would remove.</summary>
    public bool FillsCache => IsInstall || UpgradesEverything || VerbIs("update", "up", "patch", "refresh", "ref");

    public override bool Removes(string folder) => folder == Cache && VerbIs("clean", "cc");
}
