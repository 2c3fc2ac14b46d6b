using System.Collections.Immutable;
using Basewise.Analysis.Suppressions;

namespace Basewise.Analysis;

/// <summary>Asks rules about one file, and gathers what they say.</summary>
/// <param name="describe">A rule, and whether it judges what the other rules' findings leave.</param>
/// <param name="check">Lets a rule look at the file; null where the file has nothing that it is about. The comments that switch nothing off are known to a rule that comes last.</param>
internal sealed class Judgement<TRule>(
    LintOptions options,
    SuppressionSet suppressions,
    Func<bool> knowsFiles,
    Func<TRule, (RuleDescriptor Rule, bool ComesLast)> describe,
    Func<TRule, IEnumerable<Suppression>, FileContext?> check)
{
    private readonly ImmutableArray<RuleFailure>.Builder failures = ImmutableArray.CreateBuilder<RuleFailure>(0);
    private int leftOut;

    /// <param name="crew">The threads that share the rules; where none is given it is all done on this one.</param>
    public LintResult Of(ImmutableArray<TRule> rules, Crew? crew = null)
    {
        Answer[] answers = new Answer[rules.Length];
        (crew ?? Crew.Single).Work(rules.Length, index => answers[index] = Ask(rules[index], unused: null));
        List<Finding> findings = [];
        foreach (Answer answer in answers) Take(answer, findings);

        foreach (RuleFailure failure in failures) suppressions.Excuse(failure.RuleName);
        findings.RemoveAll(suppressions.Skip);

        List<Finding> afterwards = [];
        for (int i = 0; i < answers.Length; i++)
        {
            if (answers[i].IsToCome) Take(Ask(rules[i], suppressions.FindUnused(options, knowsFiles)), afterwards);
        }

        afterwards.RemoveAll(suppressions.Skip);
        return new LintResult(
            [.. findings.Concat(afterwards).Select(suppressions.Weigh).OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Span.End)],
            failures.ToImmutable())
        { LeftOut = leftOut };
    }

    /// <param name="unused">The comments that switch nothing off; null as long as they are not known.</param>
    /// <returns>Nothing for a rule that is off.</returns>
    private Answer Ask(TRule rule, IEnumerable<Suppression>? unused)
    {
        (RuleDescriptor descriptor, bool comesLast) = describe(rule);
        if (options.FindSeverity(descriptor) is null) return default;
        if (comesLast && unused is null) return new Answer(descriptor, null, null) { IsToCome = true };

        try
        {
            return new Answer(descriptor, check(rule, unused ?? []), null);
        }
#pragma warning disable CA1031 // A rule may fail in any way; the findings of the others are still worth having, and the failure is handed on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new Answer(descriptor, null, exception);
        }
    }

    private void Take(Answer answer, List<Finding> findings)
    {
        if (answer.Exception is { } exception) failures.Add(new RuleFailure(answer.Rule.Name, exception));
        if (answer.Context is not { } context) return;

        if (context.Findings.Count > 0) findings.AddRange(context.Findings);
        if (context.LeftOut == 0) return;

        // Where findings were dropped, nobody can say whether a comment was of use.
        suppressions.Excuse(answer.Rule.Name);
        leftOut += context.LeftOut;
    }

    /// <summary>What came of asking a rule: what it said, or how it broke down.</summary>
    private readonly record struct Answer(RuleDescriptor Rule, FileContext? Context, Exception? Exception)
    {
        /// <summary>Whether the rule waits for what the others say.</summary>
        public bool IsToCome { get; init; }
    }
}
