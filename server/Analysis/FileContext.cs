using System.Collections.Immutable;
using Basewise.Analysis.Suppressions;
using Basewise.Syntax.Text;

namespace Basewise.Analysis;

/// <summary>What one rule knows of a file of whatever kind, and where it says what it found.</summary>
public abstract class FileContext
{
    private readonly RuleDescriptor rule;
    private readonly Severity? chosenSeverity;
    private readonly List<Finding> findings;

    private protected FileContext(LintOptions options, RuleDescriptor rule, List<Finding> findings)
    {
        Options = options;
        this.rule = rule;
        chosenSeverity = options.FindChosenSeverity(rule);
        this.findings = findings;
    }

    public abstract SourceText Source { get; }

    /// <summary>What the project asks for beyond the rules' own judgement.</summary>
    public LintOptions Options { get; }

    public DateOnly Today => Options.Today;

    /// <summary>Comments that switch nothing off; known to a rule that comes last, and none to the others.</summary>
    internal IEnumerable<Suppression> UnusedSuppressions { get; init; } = [];

    /// <summary>How many findings the rule has reported.</summary>
    internal int Count { get; private set; }

    public void Report(TextSpan span, string message, params ReadOnlySpan<Fix> fixes) => Report(rule.Severity, span, message, [], fixes);

    /// <param name="related">The other places that the message speaks of.</param>
    public void Report(TextSpan span, string message, ImmutableArray<RelatedPlace> related, params ReadOnlySpan<Fix> fixes) =>
        Report(rule.Severity, span, message, related, fixes);

    /// <param name="severity">That of this finding, unless a setting chose one for the whole rule.</param>
    /// <param name="related">The other places that the message speaks of.</param>
    public void Report(
        Severity severity, TextSpan span, string message, ImmutableArray<RelatedPlace> related, params ReadOnlySpan<Fix> fixes)
    {
        if (++Count <= Options.MostFindingsOfARule) findings.Add(new Finding(rule, chosenSeverity ?? severity, span, message, [.. fixes]) { Related = related });
    }
}
