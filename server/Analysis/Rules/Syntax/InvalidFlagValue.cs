using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Syntax;

/// <summary>Reports a flag without its value, with one that it does not take, or given twice.</summary>
internal sealed class InvalidFlagValue() : ProblemRule(SyntaxProblemKind.FlagValue)
{
    public override RuleDescriptor Descriptor { get; } = new(
        "invalid-flag-value", Category.Syntax, Severity.Error,
        "A flag has a value that BuildKit does not take", FixKind.NeedsConsent, []);

    protected override void Report(RuleContext context, SyntaxProblem problem)
    {
        ReadOnlySpan<char> value = context.Source.Slice(problem.Span);
        bool isBareDuration = !value.ContainsAnyExceptInRange('0', '9') && IsDuration(context.Source.Slice(new TextSpan(0, problem.Span.Start)));
        context.Report(problem.Span, problem.Message, isBareDuration
            ? [Fix.NeedsConsent($"Take it for seconds: write {value}s", new TextEdit(new TextSpan(problem.Span.End, problem.Span.End), "s"))]
            : []);
    }

    private static bool IsDuration(ReadOnlySpan<char> before) =>
        before.EndsWith("--interval=", StringComparison.Ordinal) || before.EndsWith("--timeout=", StringComparison.Ordinal)
        || before.EndsWith("--start-period=", StringComparison.Ordinal) || before.EndsWith("--start-interval=", StringComparison.Ordinal);
}
