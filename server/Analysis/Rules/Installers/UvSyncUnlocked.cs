using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports a <c>uv sync</c> that writes another lock where the one in the project is out of date.</summary>
internal sealed class UvSyncUnlocked : StageRule
{
    private static readonly string[] StrictOptions = ["locked", "frozen", "check", "dry-run", "script", "isolated", "upgrade", "upgrade-package"];
    private static readonly string[] StrictVariables = ["UV_LOCKED", "UV_FROZEN"];

    public override RuleDescriptor Descriptor { get; } = new(
        "uv-sync-unlocked", Category.Installers, Severity.Warning,
        "`uv sync` may install something else than what is locked", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Uv;

    public override void Check(RuleContext context)
    {
        foreach ((Step step, UvCommand uv) in context.CommandsOf<UvCommand>())
        {
            if (uv is not { VerbPath: "sync", Verb: { } verb } || IsStrict(step, uv)) continue;

            // Without any lock file there is nothing to be strict about; another rule says so.
            if (LockFileNotCopied.FindMissing(context, step, uv) is not null) continue;

            context.Report(
                verb.Span,
                "Where uv.lock no longer fits pyproject.toml, uv resolves anew without a word, and installs what nobody has tested: with --locked the build stops instead.",
                Fix.NeedsConsent("Add --locked (the build fails if uv.lock is out of date)", uv.Shell.InsertAfter(verb, "--locked")));
        }
    }

    private static bool IsStrict(Step step, UvCommand uv)
    {
        if (uv.Arguments.MayHideOptions || uv.Invocation.TakesArgumentsFromInput) return true;

        foreach (string option in StrictOptions)
        {
            if (uv.Arguments.Has(option)) return true;
        }

        foreach (string variable in StrictVariables)
        {
            if (step.IsSwitchedOn(uv, variable)) return true;
        }

        return false;
    }
}
