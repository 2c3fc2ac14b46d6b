using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Shells;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Shell;

/// <summary>The fix that gives a stage a shell which knows pipefail.</summary>
internal static class ShellChoice
{
    /// <param name="shell">The one that reads the script in question.</param>
    public static Fix[] Fixes(RuleContext context, Step step, StageShell shell)
    {
        // A SHELL of the file's own has options that someone chose.
        string? instruction = shell switch
        {
            { Source: not null } => null,
            { Kind: ShellKind.Dash or ShellKind.Bash } when !step.Stage.Runtime.Lacks("bash") => "SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]",
            { Kind: ShellKind.Ash } => "SHELL [\"/bin/ash\", \"-o\", \"pipefail\", \"-c\"]",
            _ => null,
        };
        bool isOwn = step.Shell == shell && step.Instruction == step.Effective;
        if (instruction is null || !isOwn || HasShell(step.Stage)) return [];

        int end = step.Stage.From.LinesSpan.End;
        return [Fix.NeedsConsent(
            $"Run this stage's commands with {(shell.Kind == ShellKind.Ash ? "ash" : "bash")} and pipefail",
            new TextEdit(new TextSpan(end, end), context.Source.NewLine + instruction))];
    }

    private static bool HasShell(Stage stage)
    {
        foreach (Step step in stage.Steps)
        {
            if (step.Instruction.Kind == InstructionKind.Shell) return true;
        }

        return false;
    }
}
