using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Syntax;

/// <summary>Reports an instruction in front of the first FROM that belongs into a stage.</summary>
internal sealed class InstructionBeforeFrom() : ProblemRule(SyntaxProblemKind.BeforeFrom)
{
    public override RuleDescriptor Descriptor { get; } = new(
        "instruction-before-from", Category.Syntax, Severity.Error,
        "An instruction stands before the first FROM", FixKind.None, ["DL3061"]);

    protected override void Report(RuleContext context, SyntaxProblem problem)
    {
        // Where there is no FROM at all, no-base-image says so.
        if (!context.Model.Stages.IsEmpty) base.Report(context, problem);
    }
}
