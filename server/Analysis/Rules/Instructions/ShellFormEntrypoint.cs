using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Instructions;

/// <summary>Reports a CMD or ENTRYPOINT in shell form: a shell becomes process 1 and keeps the signals to itself.</summary>
internal sealed class ShellFormEntrypoint : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "shell-form-entrypoint", Category.Instructions, Severity.Warning,
        "CMD or ENTRYPOINT runs in a shell, which keeps signals to itself", FixKind.Safe, ["JSONArgsRecommended", "DL3025"]);

    public override Subjects Subjects => Subjects.Cmd | Subjects.Entrypoint;

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            // A file that chooses its shell means to use it; BuildKit says nothing then.
            if (stage.HasBelow(InstructionKind.Shell)) continue;

            foreach (Step step in stage.Steps)
            {
                if (step.Instruction.Kind == InstructionKind.Shell) break;
                if (IsShellForm(step.Instruction)) Report(context, stage, step.Instruction, stage.HasSoFar(InstructionKind.Entrypoint));
            }
        }
    }

    private static bool IsShellForm(InstructionSyntax instruction) =>
        instruction is { Kind: InstructionKind.Cmd or InstructionKind.Entrypoint, IsExecForm: false, Body.Raw.IsEmpty: false };

    private static void Report(RuleContext context, Stage stage, InstructionSyntax instruction, bool hasEntrypoint)
    {
        string keyword = InstructionKinds.KeywordOf(instruction.Kind);
        Fix[] fixes = [];
        if (ExecForm.Of(instruction.Body) is { } array)
        {
            // Arguments reach the program only in exec form: an ENTRYPOINT then gets those of CMD and of docker run. And an image that is
            // not known may have an entrypoint of its own.
            FixKind kind = instruction.Kind == InstructionKind.Cmd && !hasEntrypoint && stage.Root.Base.HasKnownEnvironment ? FixKind.Safe : FixKind.NeedsConsent;
            fixes = [new Fix("Write it as a JSON array (no shell)", kind, [new TextEdit(instruction.Body.Span, array)])];
        }

        // An array cannot say this. What begins with a bracket was meant to be an array: json-array-invalid reports it.
        bool isChain = fixes.Length == 0 && instruction.Body.Raw[0] != '[';

        // With exec the program takes the shell's place, and gets its signals.
        bool givesWay = instruction.Body.Raw.StartsWith("exec ", StringComparison.Ordinal);

        // With a variable in it the command needs its shell, and this is how it is written then.
        bool needsShell = instruction.Body.Raw.Contains('$');
        if (givesWay && needsShell) return;

        context.Report(
            givesWay ? Severity.Information : Severity.Warning,
            instruction.Body.Span,
            givesWay
                ? $"This {keyword} starts a shell that gives way to the program at once. A JSON array needs none."
                : $"This {keyword} runs in a shell, which does not pass on the signal of `docker stop`: ten seconds later the program is killed. {(needsShell || isChain ? "Write `exec` before the program that stays." : "Write a JSON array.")}",
            [],
            fixes);
    }
}
