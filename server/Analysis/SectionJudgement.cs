using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis;

/// <summary>Asks those rules about a long file, section by section, that judge each stage for itself.</summary>
/// <remarks>
/// What is made of 100,000 lines is 110 MB. A rule that looks at all of it has to fetch it from memory, and so has the next one: that took five
/// times as long for each line as in a file of which everything stays in the processor's cache. What is made of a section stays there, from
/// reading its scripts to the last of these rules.
/// </remarks>
/// <param name="open">The context in which a rule looks at a section; at the file where there is none.</param>
internal sealed class SectionJudgement(SemanticModel model, ImmutableArray<StageRule> rules, Func<StageRule, Section?, RuleContext> open)
{
    /// <summary>In characters: 1,000 lines or 1 MB, which the second of a processor's caches holds.</summary>
    public const int LengthOfSection = 32_000;

    private readonly Dictionary<Rule, int> indices = rules.Select((rule, index) => (rule, index)).ToDictionary(pair => (Rule)pair.rule, pair => pair.index);

    // Of each section and rule what it said, or how it broke down; nothing where it said nothing.
    private object?[][] answers = [];

    /// <param name="length">How long a section is, in characters.</param>
    public void Work(Crew crew, int length = LengthOfSection)
    {
        ImmutableArray<(int Stage, int Start)> parts = Section.Divide(model, length);
        answers = new object?[parts.Length][];
        crew.Work(parts.Length, index => answers[index] = Ask(Section.Of(model, parts, index)));
    }

    /// <summary>What a rule said of all sections; <c>null</c> for one that is none of these.</summary>
    public RuleContext? Find(Rule rule)
    {
        if (!indices.TryGetValue(rule, out int index)) return null;

        RuleContext whole = open(rules[index], null);
        foreach (object?[] section in answers)
        {
            if (section[index] is Exception exception) ExceptionDispatchInfo.Throw(exception);
            if (section[index] is RuleContext part) whole.Add(part);
        }

        return whole;
    }

    private object?[] Ask(Section section)
    {
        // Most rules ask for them; the first one would otherwise be held up by them all.
        foreach (Step run in section.StepsOf(InstructionKind.Run)) _ = run.Commands;

        object?[] said = new object?[rules.Length];
        for (int i = 0; i < rules.Length; i++)
        {
            try
            {
                RuleContext context = open(rules[i], section);
                rules[i].Check(context);
                if (context.Count > 0) said[i] = context;
            }
#pragma warning disable CA1031 // A rule may fail in any way; who asks for what it said is told.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                said[i] = exception;
            }
        }

        return said;
    }
}
