using Basewise.Analysis.Rules.Syntax;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Instructions;

/// <summary>Reports a SHELL that is no JSON array.</summary>
internal sealed class ShellRequiresJson() : ProblemRule(SyntaxProblemKind.ShellNotJson)
{
    public override RuleDescriptor Descriptor { get; } = new(
        "shell-requires-json", Category.Instructions, Severity.Error,
        "SHELL is not a JSON array", FixKind.Safe, []);

    protected override void Report(RuleContext context, SyntaxProblem problem) => context.Report(
        problem.Span,
        problem.Message,
        ArrayOf(context.Model.Syntax.FindInstruction(problem.Span.Start), problem.Span) is { } array
            ? [Fix.Safe("Write a JSON array", new TextEdit(problem.Span, array))]
            : []);

    private static string? ArrayOf(InstructionSyntax? instruction, TextSpan span)
    {
        InstructionSyntax? shell = instruction is OnbuildSyntax { Trigger: { } trigger } ? trigger : instruction;
        if (shell is null || shell.Body.Span != span || shell.Body.Raw.Length != span.Length) return null;

        return shell.Body.Raw[0] == '[' ? JsonArrayRepair.Of(shell.Body, mayBePattern: false)?.Text : ExecForm.Of(shell.Body);
    }
}
