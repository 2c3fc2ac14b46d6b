using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Semantics;

/// <summary>What of a project each RUN finds, worked out once for a file from top to bottom.</summary>
internal sealed class StageFileTable
{
    // In the order of the file, by which a RUN is found.
    private readonly List<(int Start, StageFiles Files)> atRun;

    public StageFileTable(SemanticModel model)
    {
        atRun = new(model.StepsOf(InstructionKind.Run).Length);
        StageFiles[] ends = new StageFiles[model.Stages.Length];
        foreach (Stage stage in model.Stages)
        {
            StageFiles files = stage.Base.Parent is { } parent ? ends[parent.Index] : StageFiles.None;
            foreach (Step step in stage.Steps)
            {
                files = files.After(step);
                if (!step.Scripts.IsEmpty) atRun.Add((StartOf(step), files));
            }

            ends[stage.Index] = files;
        }
    }

    public StageFiles At(Step step)
    {
        int start = StartOf(step);
        int low = 0;
        int high = atRun.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (atRun[middle].Start == start) return atRun[middle].Files;

            if (atRun[middle].Start < start) low = middle + 1;
            else high = middle - 1;
        }

        return StageFiles.None;
    }

    private static int StartOf(Step step) => step.Instruction.LinesSpan.Start;
}
