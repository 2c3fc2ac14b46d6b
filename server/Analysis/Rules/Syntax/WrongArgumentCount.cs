using Basewise.Analysis.Rules.Instructions;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Syntax;

/// <summary>Reports an instruction with too few arguments or too many.</summary>
internal sealed class WrongArgumentCount() : ProblemRule(SyntaxProblemKind.ArgumentCount)
{
    public override RuleDescriptor Descriptor { get; } = new(
        "wrong-argument-count", Category.Syntax, Severity.Error,
        "An instruction has too few arguments or too many", FixKind.Safe, []);

    protected override void Report(RuleContext context, SyntaxProblem problem)
    {
        InstructionSyntax? instruction = context.Model.Syntax.FindInstruction(problem.Span.Start);
        if (instruction is OnbuildSyntax { Trigger: { } trigger }) instruction = trigger;

        // A HEALTHCHECK that begins with its command lacks nothing but CMD; the problem is at the command's first word then.
        bool lacksCmd = instruction is HealthcheckSyntax { Type: { } type } && type.Span == problem.Span && !type.Raw.Equals("CMD", StringComparison.OrdinalIgnoreCase);
        context.Report(problem.Span, problem.Message, lacksCmd
            ? [Fix.Safe("Write CMD in front of the command", new TextEdit(new TextSpan(problem.Span.Start, problem.Span.Start), "CMD "))]
            : TrailingComment.FixesOfRefused(context, problem.Span));
    }
}
