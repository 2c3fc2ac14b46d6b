using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Basewise.Analysis.Suppressions;
using Basewise.Syntax.Text;

namespace Basewise.Analysis;

/// <summary>Asks rules about one file, and gathers what they say.</summary>
/// <param name="context">What a rule sees of the file; the comments that switch nothing off are known to one that comes last.</param>
internal sealed class Judgement(SuppressionSet suppressions, FileContext context)
{
    private readonly List<Finding> findings = new(8);
    private ImmutableArray<RuleFailure> failures = [];
    private int leftOut;

    /// <param name="rules">At the end those that come last.</param>
    public LintResult Of(ImmutableArray<ChosenRule> rules)
    {
        foreach (ChosenRule rule in rules)
        {
            if (rule.ComesLast) context.UnusedSuppressions = suppressions.FindUnused(context);
            if (context.Ask(rule) is not { } verdict) continue;

            Take(verdict);
            context.HasTaken(verdict);
        }

        return Conclude();
    }

    /// <param name="rules">At the end those that come last.</param>
    /// <param name="verdicts">Of each rule what it says, where that is known already.</param>
    /// <param name="crew">The threads that share the rules.</param>
    /// <param name="open">Makes what the rules see that one of the threads asks.</param>
    public LintResult Of(ImmutableArray<ChosenRule> rules, Verdict?[] verdicts, Crew crew, Func<FileContext> open)
    {
        crew.Work(rules.Length, open, (own, index) =>
        {
            if (!rules[index].ComesLast) verdicts[index] ??= own.Ask(rules[index]);
        });
        for (int i = 0; i < rules.Length; i++)
        {
            if (rules[i].ComesLast)
            {
                context.UnusedSuppressions = suppressions.FindUnused(context);
                verdicts[i] = context.Ask(rules[i]);
            }

            if (verdicts[i] is { } verdict) Take(verdict);
        }

        return Conclude();
    }

    private void Take(Verdict verdict)
    {
        // Where findings are missing, nobody can say whether a comment was of use.
        if (verdict.Failure is not null || verdict.LeftOut > 0) suppressions.Excuse(verdict.Rule.Name);
        if (verdict.Failure is { } failure) failures = failures.Add(new RuleFailure(verdict.Rule.Name, failure));
        leftOut += verdict.LeftOut;
        foreach (Finding finding in verdict.Findings)
        {
            if (!suppressions.Skip(finding)) findings.Add(suppressions.Weigh(finding));
        }
    }

    private LintResult Conclude() => new(InOrder(), failures) { LeftOut = leftOut };

    /// <summary>The findings in the order of the text; those of the same words stay as they are.</summary>
    private ImmutableArray<Finding> InOrder()
    {
        Finding[] ordered = [.. findings];
        if (ordered.Length > 1)
        {
            Place[] places = new Place[ordered.Length];
            for (int i = 0; i < places.Length; i++) places[i] = new Place(ordered[i].Span, i);
            Array.Sort(places, ordered);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(ordered);
    }

    private readonly struct Place(TextSpan span, int index) : IComparable<Place>
    {
        private readonly TextSpan span = span;
        private readonly int index = index;

        public int CompareTo(Place other) => span.Start != other.span.Start ? span.Start.CompareTo(other.span.Start)
            : span.End != other.span.End ? span.End.CompareTo(other.span.End)
            : index.CompareTo(other.index);
    }
}
