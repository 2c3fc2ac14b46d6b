using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Semantics;

/// <summary>What of a project each RUN finds, worked out once for a file from top to bottom.</summary>
internal sealed class StageFileTable
{
    private readonly Dictionary<Step, StageFiles> atRun;

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
                if (!step.Scripts.IsEmpty) atRun[step] = files;
            }

            ends[stage.Index] = files;
        }
    }

    public StageFiles At(Step step) => atRun.GetValueOrDefault(step, StageFiles.None);
}
