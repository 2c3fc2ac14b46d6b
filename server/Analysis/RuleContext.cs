using System.Collections.Immutable;
using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Suppressions;
using Basewise.Syntax.Text;

namespace Basewise.Analysis;

/// <summary>What one rule sees of one file, and where it says what it found.</summary>
public sealed class RuleContext
{
    private readonly RuleDescriptor rule;
    private readonly Severity? chosenSeverity;
    private readonly List<Finding> findings;
    private readonly Lazy<BuildContext?>? buildContext;

    internal RuleContext(
        SemanticModel model, Lazy<BuildContext?>? buildContext, LintOptions options, RuleDescriptor rule, List<Finding> findings)
    {
        Model = model;
        this.buildContext = buildContext;
        Options = options;
        this.rule = rule;
        chosenSeverity = options.FindChosenSeverity(rule);
        this.findings = findings;
    }

    public SemanticModel Model { get; }

    public SourceText Source => Model.Syntax.Source;

    /// <summary>What the project asks for beyond the rules' own judgement.</summary>
    public LintOptions Options { get; }

    public DateOnly Today => Options.Today;

    /// <summary>
    /// The files beside the Dockerfile; <c>null</c> where they are not known. Files are looked for when this is first asked, so a rule
    /// asks when it has seen in the text that it must.
    /// </summary>
    public BuildContext? BuildContext => buildContext?.Value;

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
