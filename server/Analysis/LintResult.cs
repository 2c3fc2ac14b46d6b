using System.Collections.Immutable;

namespace Basewise.Analysis;

/// <summary>What the rules found, in the order of the text.</summary>
/// <param name="Failures">Rules that broke down. Their findings are missing; those of the others are not.</param>
public sealed record LintResult(ImmutableArray<Finding> Findings, ImmutableArray<RuleFailure> Failures)
{
    public static LintResult Empty { get; } = new([], []);
}
