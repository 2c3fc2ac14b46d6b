using System.Collections.Immutable;
using Basewise.Analysis.Suppressions;

namespace Basewise.Analysis;

/// <summary>Asks rules about one file, and gathers what they say.</summary>
/// <param name="open">What a rule sees of the file; the comments that switch nothing off are known to one that comes last.</param>
internal sealed class Judgement(LintOptions options, SuppressionSet suppressions, Func<bool> knowsFiles, Func<IEnumerable<Suppression>, FileContext> open)
{
    private readonly List<Finding> findings = [];
    private readonly ImmutableArray<RuleFailure>.Builder failures = ImmutableArray.CreateBuilder<RuleFailure>(0);
    private int leftOut;

    public LintResult Of(ImmutableArray<ChosenRule> rules)
    {
        FileContext context = open([]);
        foreach (ChosenRule rule in rules)
        {
            if (!rule.ComesLast && context.Ask(rule) is { } verdict) Take(verdict);
        }

        return Finish(rules);
    }

    /// <param name="verdicts">Of each rule what it says, where that is known already.</param>
    /// <param name="crew">The threads that share the rules.</param>
    public LintResult Of(ImmutableArray<ChosenRule> rules, Verdict?[] verdicts, Crew crew)
    {
        crew.Work(rules.Length, () => open([]), (context, index) =>
        {
            if (!rules[index].ComesLast) verdicts[index] ??= context.Ask(rules[index]);
        });
        foreach (Verdict? verdict in verdicts)
        {
            if (verdict is not null) Take(verdict);
        }

        return Finish(rules);
    }

    /// <summary>Asks those that come last, and puts all findings into the order of the text.</summary>
    private LintResult Finish(ImmutableArray<ChosenRule> rules)
    {
        foreach (ChosenRule rule in rules)
        {
            if (rule.ComesLast && open(suppressions.FindUnused(options, knowsFiles)).Ask(rule) is { } verdict) Take(verdict);
        }

        return new LintResult(
            findings.Count < 2 ? [.. findings] : [.. findings.OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Span.End)],
            failures.ToImmutable())
        { LeftOut = leftOut };
    }

    private void Take(Verdict verdict)
    {
        // Where findings are missing, nobody can say whether a comment was of use.
        if (verdict.Failure is not null || verdict.LeftOut > 0) suppressions.Excuse(verdict.Rule.Name);
        if (verdict.Failure is { } failure) failures.Add(new RuleFailure(verdict.Rule.Name, failure));
        leftOut += verdict.LeftOut;
        foreach (Finding finding in verdict.Findings)
        {
            if (!suppressions.Skip(finding)) findings.Add(suppressions.Weigh(finding));
        }
    }
}
