namespace Basewise.Analysis.Semantics;

/// <summary>What of a project each RUN finds, worked out once for a file from top to bottom.</summary>
internal sealed class ProjectFileTable
{
    private readonly Dictionary<Step, ProjectFiles> atRun = [];

    public ProjectFileTable(SemanticModel model)
    {
        Dictionary<Stage, ProjectFiles> ends = [];
        foreach (Stage stage in model.Stages)
        {
            ProjectFiles files = stage.Base.Parent is { } parent ? ends[parent] : ProjectFiles.None;
            foreach (Step step in stage.Steps)
            {
                files = files.After(step);
                if (!step.Scripts.IsEmpty) atRun[step] = files;
            }

            ends[stage] = files;
        }
    }

    public ProjectFiles At(Step step) => atRun.GetValueOrDefault(step, ProjectFiles.None);
}
