using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile.Refusals;

/// <summary>The problems found so far. Most files have none, so nothing is made for them.</summary>
internal sealed class ProblemList
{
    private List<SyntaxProblem>? problems;

    public int Count => problems?.Count ?? 0;

    public void Add(SyntaxProblemKind kind, TextSpan span, string message, bool failsLater = false) =>
        (problems ??= []).Add(new SyntaxProblem(kind, span, message) { FailsLater = failsLater });

    /// <summary>Marks what was found since there were <paramref name="count"/>: BuildKit does not see it in this file.</summary>
    public void FailLaterFrom(int count)
    {
        for (int i = count; i < Count; i++)
        {
            if (problems is not null) problems[i] = problems[i] with { FailsLater = true };
        }
    }

    public ImmutableArray<SyntaxProblem> InOrderOfText() =>
        problems is null ? [] : [.. problems.OrderBy(problem => problem.Span.Start)];
}
