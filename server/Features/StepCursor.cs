using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Features;

/// <summary>Finds the stages and steps of instructions that are asked for in the order of the text, without a search for each.</summary>
internal sealed class StepCursor(SemanticModel model)
{
    private int stage = -1;
    private int step;

    /// <summary>The stage that a FROM opens.</summary>
    public Stage? FindStage(FromSyntax from)
    {
        MoveTo(from);
        return stage >= 0 && model.Stages[stage].From == from ? model.Stages[stage] : null;
    }

    /// <summary>The step that an instruction is; in front of the first FROM there is none.</summary>
    public Step? FindStep(InstructionSyntax instruction)
    {
        MoveTo(instruction);
        if (stage < 0) return null;

        while (step < model.Stages[stage].Steps.Length && StartOf(model.Stages[stage].Steps[step].Instruction) < StartOf(instruction)) step++;
        return step < model.Stages[stage].Steps.Length && model.Stages[stage].Steps[step].Instruction == instruction
            ? model.Stages[stage].Steps[step]
            : null;
    }

    private void MoveTo(InstructionSyntax instruction)
    {
        while (stage + 1 < model.Stages.Length && StartOf(model.Stages[stage + 1].From) <= StartOf(instruction))
        {
            stage++;
            step = 0;
        }
    }

    private static int StartOf(InstructionSyntax instruction) => instruction.LinesSpan.Start;
}
