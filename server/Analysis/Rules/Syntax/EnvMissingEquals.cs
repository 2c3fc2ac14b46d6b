using Basewise.Analysis.Rules.Instructions;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Syntax;

/// <summary>Reports a word of ENV or LABEL without an equals sign, and an ARG, ENV or LABEL with no name before it.</summary>
internal sealed class EnvMissingEquals() : ProblemRule(SyntaxProblemKind.Assignment)
{
    public override RuleDescriptor Descriptor { get; } = new(
        "env-missing-equals", Category.Syntax, Severity.Error,
        "A word of ARG, ENV or LABEL is not written as name=value", FixKind.Safe, []);

    protected override void Report(RuleContext context, SyntaxProblem problem) =>
        context.Report(problem.Span, problem.Message, TrailingComment.FixesOfRefused(context, problem.Span));
}
