using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;

namespace Basewise.Analysis.Rules.Runtime;

/// <summary>Reports packages that uv installs without their bytecode, so that every container compiles them when it starts.</summary>
internal sealed class PythonBytecodeMissing : StageRule
{
    private const string Option = "--compile-bytecode";

    public override RuleDescriptor Descriptor { get; } = new(
        "python-bytecode-missing", Category.Runtime, Severity.Hint,
        "Packages are installed without bytecode, and compiled at every start", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Uv;

    public override void Check(RuleContext context)
    {
        // uv compiles all that is in the environment, so that the last command of a stage is the one that matters.
        (Step Step, UvCommand Command)? last = null;
        foreach ((Step step, UvCommand uv) in context.CommandsOf<UvCommand>())
        {
            if (uv.VerbPath is not ("sync" or "pip install" or "pip sync")) continue;
            if (last is { } found && found.Step.Stage != step.Stage) Check(context, found.Step, found.Command);

            last = (step, uv);
        }

        if (last is { } final) Check(context, final.Step, final.Command);
    }

    private static void Check(RuleContext context, Step step, UvCommand uv)
    {
        if (uv.Verb is not { } verb || Compiles(step, uv) || IsCompiledLater(step)) return;
        if (context.Model.FinalStage is not { } final || DevelopmentImage.Is(final) || !context.Model.ShippedInstalls.Contains(step.Stage, uv)) return;

        bool isNeverWritten = final.FindEnvironment("PYTHONDONTWRITEBYTECODE") is { Value.Text: not "" };
        context.Report(
            isNeverWritten ? Severity.Information : Severity.Hint,
            verb.Span,
            isNeverWritten
                ? "uv installs no bytecode, and PYTHONDONTWRITEBYTECODE keeps Python from writing any: all packages are compiled anew at every start. Let uv compile them in the build."
                : "Unlike pip, uv installs no bytecode: every new container compiles the packages when it starts. Let uv compile them in the build.",
            [],
            Fix.NeedsConsent($"Add {Option} (the image grows by what is compiled)", uv.Shell.InsertAfter(verb, Option)));
    }

    /// <summary>Whether the same RUN or one behind it has Python compile what is installed.</summary>
    private static bool IsCompiledLater(Step installing)
    {
        bool isReached = false;
        foreach (Step step in installing.Stage.Steps)
        {
            isReached |= step == installing;
            if (!isReached) continue;

            foreach (Invocation invocation in step.Invocations)
            {
                if (invocation.Program is "compileall") return true;
            }
        }

        return false;
    }

    private static bool Compiles(Step step, UvCommand uv) =>
        uv.Arguments.Has("compile-bytecode") || uv.Arguments.Has("compile") || uv.Arguments.MayHideOptions || step.IsSwitchedOn(uv, "UV_COMPILE_BYTECODE");
}
