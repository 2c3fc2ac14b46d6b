using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Instructions;

/// <summary>
/// Reports a relative WORKDIR that is the first of its stage and the stages below it: it depends on the WORKDIR of the base image.
/// As for BuildKit, those behind it are cured with it.
/// </summary>
internal sealed class WorkdirRelative : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "workdir-relative", Category.Instructions, Severity.Warning,
        "The first WORKDIR is relative to whatever the base image has", FixKind.Safe,
        ["WorkdirRelativePath", "DL3000", "DS-0009", "CKV_DOCKER_10"]);

    public override Subjects Subjects => Subjects.Workdir;

    public override void Check(RuleContext context)
    {
        Stage? judged = null;
        foreach (Step step in context.StepsOf(InstructionKind.Workdir))
        {
            // The first one of a stage decides.
            if (step.Stage == judged || step.Instruction is not { Kind: InstructionKind.Workdir, Body.Raw.IsEmpty: false }) continue;

            judged = step.Stage;
            if (judged.HasBelow(InstructionKind.Workdir) || !IsSurelyRelative(step, context.Escape)) continue;

            context.Report(
                step.Instruction.Body.Span,
                $"Where `{step.Instruction.Body.Text}` is depends on the WORKDIR of the base image. Write the whole path.",
                Fixes(judged, step.Instruction.Body));
        }
    }

    private static bool IsSurelyRelative(Step step, char escape) =>
        step.Instruction.Body.Raw is not ['/', ..]
        && step.Variables.Expand(step.Instruction.Body.Text, escape) is { Text: { Length: > 0 } path, Undefined: [] }
        && path[0] is not ('/' or '\\')
        && !(path.Length > 1 && path[1] == ':' && char.IsAsciiLetter(path[0]));

    private static Fix[] Fixes(Stage stage, WordSyntax path)
    {
        // Where the base image's own variables are known, it is one of the official images that have no WORKDIR.
        if (!stage.Root.Base.HasKnownEnvironment) return [];

        int start = path.Span.Start;
        if (path.Raw.StartsWith("./") && path.Raw.Length > 2)
        {
            return [Fix.Safe($"Write {path.Raw[1..]}", new TextEdit(new TextSpan(start, start + 1), ""))];
        }

        return char.IsLetterOrDigit(path.Raw[0]) ? [Fix.Safe($"Write /{path.Text}", new TextEdit(new TextSpan(start, start), "/"))] : [];
    }
}
