using System.Collections.Immutable;

namespace Basewise.Analysis;

/// <summary>
/// What rules have said of a section. A later version of the file that has the same section need not ask those again that have looked at nothing
/// else: what they said follows from the stages and the options.
/// </summary>
/// <param name="hasBinaryProblems">What is a reason for some rules to say nothing.</param>
/// <param name="verdicts">Of each rule; <c>null</c> where it said nothing.</param>
/// <param name="hold">Of each rule, whether that holds in every version which has the section.</param>
internal sealed class SectionVerdicts(ImmutableArray<ChosenRule> rules, LintOptions options, bool hasBinaryProblems, Verdict?[] verdicts, bool[] hold)
{
    /// <summary>Whether these rules would say the same, as far as they look at the section alone.</summary>
    public bool AreOf(ImmutableArray<ChosenRule> asked, LintOptions now, bool hasBinaryProblemsNow) => asked == rules && now == options && hasBinaryProblemsNow == hasBinaryProblems;

    public bool Hold(int rule) => hold[rule];

    public Verdict? Of(int rule) => verdicts[rule];
}
