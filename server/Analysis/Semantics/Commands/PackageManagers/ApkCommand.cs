namespace Basewise.Analysis.Semantics.Commands.PackageManagers;

/// <summary><c>apk</c>, of Alpine and Wolfi.</summary>
public sealed class ApkCommand : SystemPackageCommand
{
    private const string Cache = "/var/cache/apk";

    private static readonly ArgumentGrammar Grammar = new(
        "root/p= repository/X= arch= cache-dir= cache-max-age= keys-dir= repositories-file= wait= virtual/t= progress-fd= timeout= "
        + "no-cache update-cache/U quiet/q force/f interactive/i upgrade/u latest/l available/a");

    internal ApkCommand(Invocation invocation, ScriptEnvironment environment)
        : base(invocation, environment, Grammar.Read(invocation.Arguments))
    {
    }

    public override bool IsInstall => VerbText is "add";

    /// <summary>apk asks only where it is told to (<c>--interactive</c>).</summary>
    public override bool AssumesYes => !Arguments.Has("interactive");

    public override bool MayAsk => false;

    public override bool UpgradesEverything => VerbText is "upgrade" && Operands.IsEmpty;

    public override bool SkipsSignatures(CommandOption option) => option.Name == "allow-untrusted";

    /// <summary>
    /// Whether the index of packages stays in the cache: apk fetches one wherever it finds none, unless <c>--no-cache</c> has it
    /// thrown away.
    /// </summary>
    public bool KeepsIndex => VerbText is "add" or "update" or "upgrade" or "fix" && !Arguments.Has("no-cache") && !Arguments.Has("no-network");

    public override bool Removes(string folder) => folder == Cache && VerbText is "cache" && Operands is [var what, ..] && what.Is("purge");
}
