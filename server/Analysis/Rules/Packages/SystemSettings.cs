using System.Buffers;
using Basewise.Analysis.Semantics;

namespace Basewise.Analysis.Rules.Packages;

/// <summary>
/// Settings of package managers that a file makes elsewhere than on their command lines: in files that it writes, in variables. Asked
/// only where something would be reported; each stage is looked through once.
/// </summary>
/// <param name="words">Any of them anywhere in an instruction is the setting.</param>
internal sealed class SystemSettings(SearchValues<string> words)
{
    private const int Never = int.MaxValue;

    private readonly Dictionary<Stage, int> firstInStage = [];
    private readonly Dictionary<Stage, bool> inChain = [];

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
            if (inChain.TryGetValue(next, out bool known))
            {
                isMade = known;
                break;
            }

            open.Add(next);
            isMade = FirstIn(next) != Never;
        }

        foreach (Stage each in open) inChain[each] = isMade;
        return isMade;
    }

    private int FirstIn(Stage stage)
    {
        if (firstInStage.TryGetValue(stage, out int known)) return known;

        int first = Never;
        foreach (Step step in stage.Steps)
        {
            if (!step.Instruction.Line.Content.ContainsAny(words)) continue;

            first = step.Instruction.Span.Start;
            break;
        }

        firstInStage[stage] = first;
        return first;
    }
}
