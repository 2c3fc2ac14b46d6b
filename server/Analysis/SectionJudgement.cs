using System.Collections.Immutable;
using Basewise.Analysis.Semantics;

namespace Basewise.Analysis;

/// <summary>Asks those rules about a long file, section by section, that judge each stage for itself.</summary>
/// <remarks>
/// What is made of 100,000 lines is 110 MB. A rule that looks at all of it has to fetch it from memory, and so has the next one: that took five
/// times as long for each line as in a file of which everything stays in the processor's cache. What is made of a section stays there, from
/// reading its scripts to the last of these rules.
/// </remarks>
/// <param name="open">What the rules see of a section.</param>
internal sealed class SectionJudgement(ImmutableArray<Section> sections, ImmutableArray<ChosenRule> rules, LintOptions options, Func<Section, RuleContext> open)
{
    /// <returns>Of each rule what it said of all sections, be it nothing; <c>null</c> for one that does not judge each stage for itself.</returns>
    public Verdict?[] Of(Crew crew)
    {
        Verdict?[][] verdicts = new Verdict?[sections.Length][];
        crew.Work(sections.Length, index => verdicts[index] = Ask(sections[index]));
        return [.. rules.Select((rule, index) => rule.Rule is StageRule ? Verdict.Of(rule.Descriptor, verdicts.Select(section => section[index]), options.MostFindingsOfARule) : null)];
    }

    private Verdict?[] Ask(Section section)
    {
        RuleContext context = open(section);
        Verdict?[] verdicts = new Verdict?[rules.Length];
        for (int i = 0; i < rules.Length; i++)
        {
            if (rules[i].Rule is StageRule) verdicts[i] = context.Ask(rules[i]);
        }

        return verdicts;
    }
}
