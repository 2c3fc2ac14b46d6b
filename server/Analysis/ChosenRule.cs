namespace Basewise.Analysis;

/// <summary>A rule that is on, and what every judgement asks of it before it looks at a file.</summary>
/// <param name="severity">That of its findings, where a setting names one.</param>
internal sealed class ChosenRule(Rule rule, Severity? severity)
{
    public Rule Rule => rule;

    public RuleDescriptor Descriptor { get; } = rule.Descriptor;

    public Severity? Severity => severity;

    public Subjects Subjects { get; } = rule.Subjects;

    /// <summary>Whether it need not see all of a long file at once.</summary>
    public bool SeesSections { get; } = rule is StageRule or IGatheringRule;

    public bool ComesLast { get; } = rule.ComesLast;

    /// <summary>Lets it judge. A virtual call looks at the rule and at what there is to know of its class before: about a short file some eighty rules are asked, each once.</summary>
    public Action<RuleContext> Check { get; } = rule.Check;
}
