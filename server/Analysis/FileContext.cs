using System.Collections.Immutable;
using Basewise.Analysis.Suppressions;
using Basewise.Syntax.Text;

namespace Basewise.Analysis;

/// <summary>What one rule knows of a file of whatever kind, and where it says what it found.</summary>
public abstract class FileContext
{
    private readonly RuleDescriptor rule;
    private readonly Severity? chosenSeverity;
    private List<Finding>? findings;

    private protected FileContext(LintOptions options, RuleDescriptor rule)
    {
        Options = options;
        this.rule = rule;
        chosenSeverity = options.FindChosenSeverity(rule);
    }

    public abstract SourceText Source { get; }

    /// <summary>What the project asks for beyond the rules' own judgement.</summary>
    public LintOptions Options { get; }

    public DateOnly Today => Options.Today;

    /// <summary>Comments that switch nothing off; known to a rule that comes last, and none to the others.</summary>
    internal IEnumerable<Suppression> UnusedSuppressions { get; init; } = [];

    /// <summary>What the rule has reported, as far as that is kept.</summary>
    internal IReadOnlyList<Finding> Findings => findings ?? (IReadOnlyList<Finding>)[];

    /// <summary>How many findings the rule has reported beyond those that are kept.</summary>
    internal int LeftOut { get; private set; }

    /// <summary>How many findings the rule has reported, kept or not.</summary>
    internal int Count => Findings.Count + LeftOut;

    public void Report(TextSpan span, string message, params ReadOnlySpan<Fix> fixes) => Report(rule.Severity, span, message, [], fixes);

    /// <param name="related">The other places that the message speaks of.</param>
    public void Report(TextSpan span, string message, ImmutableArray<RelatedPlace> related, params ReadOnlySpan<Fix> fixes) =>
        Report(rule.Severity, span, message, related, fixes);

    /// <param name="severity">That of this finding, unless a setting chose one for the whole rule.</param>
    /// <param name="related">The other places that the message speaks of.</param>
    public void Report(
        Severity severity, TextSpan span, string message, ImmutableArray<RelatedPlace> related, params ReadOnlySpan<Fix> fixes)
    {
        findings ??= [];
        if (findings.Count == Options.MostFindingsOfARule) LeftOut++;
        else findings.Add(new Finding(rule, chosenSeverity ?? severity, span, message, [.. fixes]) { Related = related });
    }

    /// <summary>Takes over what the same rule said of a part of the file, the parts in their order.</summary>
    internal void Add(FileContext part)
    {
        findings ??= [];
        int kept = Math.Min(part.Findings.Count, Options.MostFindingsOfARule - findings.Count);
        findings.AddRange(part.Findings.Take(kept));
        LeftOut += part.Count - kept;
    }
}
