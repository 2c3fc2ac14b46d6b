using System.Collections.Immutable;

namespace Basewise.Analysis;

/// <summary>What the rules found, in the order of the text.</summary>
/// <param name="Failures">Rules that broke down. Their findings are missing; those of the others are not.</param>
public sealed record LintResult(ImmutableArray<Finding> Findings, ImmutableArray<RuleFailure> Failures)
{
    /// <summary>How many findings are not among them, as they are more than <see cref="LintOptions.MostFindingsOfARule"/>.</summary>
    public int LeftOut { get; init; }

    public static LintResult Empty { get; } = new([], []);
}
