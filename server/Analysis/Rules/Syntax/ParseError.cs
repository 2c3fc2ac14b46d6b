using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Syntax;

/// <summary>Reports what BuildKit's parser refuses. BuildKit stops at the first such place; all of them are told here.</summary>
internal sealed class ParseError : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "parse-error", Category.Syntax, Severity.Error,
        "BuildKit cannot read this", FixKind.None, ["DL1000"]);

    public override void Check(RuleContext context)
    {
        foreach (SyntaxProblem problem in context.Model.Syntax.Problems) context.Report(problem.Span, problem.Message);
    }
}
