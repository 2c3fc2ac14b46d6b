using System.Collections.Immutable;
using Basewise.Analysis.Semantics;

namespace Basewise.Analysis;

/// <summary>Asks those rules about a long file, section by section, that judge each stage for itself or gather what they judge the file by.</summary>
/// <remarks>
/// What is made of 100,000 lines is larger than any cache. A rule that looks at all of it has to fetch it from memory, and so has the next one: that took five
/// times as long for each line as in a file of which everything stays in the processor's cache. What is made of a section stays there, from
/// reading its scripts to the last of these rules.
/// </remarks>
internal sealed class SectionJudgement(JudgedDockerfile file, ImmutableArray<ChosenRule> rules, LintOptions options)
{
    /// <returns>Of each rule what it said of all sections, be it nothing; <c>null</c> for one that has to see the file.</returns>
    public Verdict?[] Of(Crew crew)
    {
        ImmutableArray<Section> sections = file.Model.Sections;
        Verdict?[][] verdicts = new Verdict?[sections.Length][];
        crew.Work(sections.Length, index => verdicts[index] = Ask(sections[index]));
        return [.. rules.Select((rule, index) => rule.SeesSections ? Of(rule, verdicts.Select(section => section[index])) : null)];
    }

    private Verdict Of(ChosenRule rule, IEnumerable<Verdict?> parts)
    {
        Verdict whole = Verdict.Of(rule.Descriptor, parts, options.MostFindingsOfARule);
        if (rule.Rule is not IGatheringRule || whole.Failure is not null) return whole;

        return new RuleContext(file, options) { Gathered = [.. parts.Select(part => part?.Kept).OfType<object>()] }.Ask(rule) ?? whole;
    }

    private Verdict?[] Ask(Section section)
    {
        SectionVerdicts? known = section.Verdicts is { } last && last.AreOf(rules, options, file.HasBinaryProblems) ? last : null;
        RuleContext context = new(file, options) { Section = section };
        Verdict?[] verdicts = new Verdict?[rules.Length];
        bool[] hold = new bool[rules.Length];
        for (int i = 0; i < rules.Length; i++)
        {
            if (known?.Hold(i) == true) verdicts[i] = known.Of(i);
            else if (rules[i].SeesSections) verdicts[i] = context.Ask(rules[i], out hold[i]);
        }

        if (known is null) section.Verdicts = new SectionVerdicts(rules, options, file.HasBinaryProblems, verdicts, hold);
        return verdicts;
    }
}
