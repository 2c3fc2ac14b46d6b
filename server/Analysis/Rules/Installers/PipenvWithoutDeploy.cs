using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports a <c>pipenv install</c> that locks anew where the lock file is out of date.</summary>
internal sealed class PipenvWithoutDeploy : StageRule
{
    private static readonly string[] StrictOptions = ["deploy", "ignore-pipfile", "skip-lock", "requirements"];

    /// <summary>pipenv reads any option from a variable with its command's name in it, and some from shorter ones.</summary>
    private static readonly string[] StrictVariables = ["PIPENV_INSTALL_DEPLOY", "PIPENV_DEPLOY", "PIPENV_IGNORE_PIPFILE", "PIPENV_INSTALL_IGNORE_PIPFILE", "PIPENV_SKIP_LOCK"];

    public override RuleDescriptor Descriptor { get; } = new(
        "pipenv-without-deploy", Category.Installers, Severity.Warning,
        "`pipenv install` may install something else than what is locked", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Pipenv;

    public override void Check(RuleContext context)
    {
        foreach ((Step step, PipenvCommand pipenv) in context.CommandsOf<PipenvCommand>())
        {
            if (pipenv is not { Verb: { } verb, NamesPackages: false } || !verb.Is("install") || IsStrict(step, pipenv)) continue;
            if (LockFileNotCopied.FindMissing(context, step, pipenv) is not null) continue;

            context.Report(
                verb.Span,
                "Where Pipfile.lock no longer fits Pipfile, pipenv locks anew in the build, and installs what nobody has tested: with --deploy the build stops instead.",
                Fix.NeedsConsent("Add --deploy (the build fails if Pipfile.lock is out of date)", pipenv.Shell.InsertAfter(verb, "--deploy")));
        }
    }

    private static bool IsStrict(Step step, PipenvCommand pipenv)
    {
        if (pipenv.Arguments.MayHideOptions || pipenv.Invocation.TakesArgumentsFromInput) return true;

        foreach (string option in StrictOptions)
        {
            if (pipenv.Arguments.Has(option)) return true;
        }

        foreach (string variable in StrictVariables)
        {
            if (step.IsSwitchedOn(pipenv, variable)) return true;
        }

        return false;
    }
}
