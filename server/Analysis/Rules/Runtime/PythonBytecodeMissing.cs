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
        foreach (Stage stage in context.Stages)
        {
            // uv compiles all that is in the environment, so that the last command is the one that matters.
            (Step Step, UvCommand Command)? last = null;
            bool isCompiled = false;
            foreach (Step step in stage.Steps)
            {
                foreach (ToolCommand command in step.Commands)
                {
                    if (command is not UvCommand { VerbPath: "sync" or "pip install" or "pip sync" } uv) continue;

                    last = (step, uv);
                    isCompiled = Compiles(step, uv);
                }

                foreach (Invocation invocation in step.Invocations) isCompiled |= invocation.Program is "compileall";
            }

            if (last is not { Command: { Verb: { } verb } found } || isCompiled) continue;
            if (context.Model.FinalStage is not { } final || DevelopmentImage.Is(final) || !context.Model.ShippedInstalls.Contains(stage, found)) continue;

            bool isNeverWritten = final.FindEnvironment("PYTHONDONTWRITEBYTECODE") is { Value.Text: not "" };
            context.Report(
                isNeverWritten ? Severity.Information : Severity.Hint,
                verb.Span,
                isNeverWritten
                    ? "uv installs no bytecode, and PYTHONDONTWRITEBYTECODE keeps Python from writing any: all packages are compiled anew at every start. Let uv compile them in the build."
                    : "Unlike pip, uv installs no bytecode: every new container compiles the packages when it starts. Let uv compile them in the build.",
                [],
                Fix.NeedsConsent($"Add {Option} (the image grows by what is compiled)", found.Shell.InsertAfter(verb, Option)));
        }
    }

    private static bool Compiles(Step step, UvCommand uv) =>
        uv.Arguments.Has("compile-bytecode") || uv.Arguments.Has("compile") || uv.Arguments.MayHideOptions || step.IsSwitchedOn(uv, "UV_COMPILE_BYTECODE");
}
