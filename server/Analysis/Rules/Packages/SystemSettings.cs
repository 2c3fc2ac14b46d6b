using System.Buffers;
using Basewise.Analysis.Semantics;

namespace Basewise.Analysis.Rules.Packages;

/// <summary>
/// Settings of package managers that a file makes elsewhere than on their command lines: in files that it writes, in variables. Asked
/// only where something would be reported; each stage is looked through once, or once by each thread that asks at the same time.
/// </summary>
/// <param name="words">Any of them anywhere in an instruction is the setting.</param>
internal sealed class SystemSettings(SemanticModel model, SearchValues<string> words)
{
    private const int NotKnown = -1;
    private const int Never = int.MaxValue;

    // Of each stage where it makes the setting, and whether it or one below it does. Threads that find the same write the same.
    private readonly int[] firstInStage = NoneKnown(model.Stages.Length);
    private readonly Answer[] inChain = new Answer[model.Stages.Length];

    /// <summary>Whether this instruction, or one before it in its stage or the stages below, makes the setting.</summary>
    public bool AreMadeBefore(Step step) =>
        FirstIn(step.Stage) <= step.Instruction.Span.Start || (step.Stage.Base.Parent is { } parent && AreMadeIn(parent));

    private bool AreMadeIn(Stage stage)
    {
        // Each stage on the way down remembers the answer.
        List<Stage> open = [];
        bool isMade = false;
        for (Stage? next = stage; next is not null && !isMade; next = next.Base.Parent)
        {
            if (inChain[next.Index] is not Answer.NotKnown and var known)
            {
                isMade = known == Answer.Yes;
                break;
            }

            open.Add(next);
            isMade = FirstIn(next) != Never;
        }

        foreach (Stage each in open) inChain[each.Index] = isMade ? Answer.Yes : Answer.No;
        return isMade;
    }

    private int FirstIn(Stage stage)
    {
        if (firstInStage[stage.Index] is not NotKnown and var known) return known;

        // Most stages have none of them: one search tells it, unless continuations break a word in two.
        int first = model.Syntax.Source.Slice(stage.Span).ContainsAny(words) ? Search(stage) : Never;
        firstInStage[stage.Index] = first;
        return first;
    }

    private int Search(Stage stage)
    {
        foreach (Step step in stage.Steps)
        {
            if (step.Instruction.Line.Content.ContainsAny(words)) return step.Instruction.Span.Start;
        }

        return Never;
    }

    private static int[] NoneKnown(int count)
    {
        int[] none = new int[count];
        Array.Fill(none, NotKnown);
        return none;
    }

    private enum Answer : byte
    {
        NotKnown,
        No,
        Yes,
    }
}
