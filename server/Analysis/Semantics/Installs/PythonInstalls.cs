namespace Basewise.Analysis.Semantics.Installs;

/// <summary>
/// Where the stages of a file have their Python packages: which virtual environments and other folders are made, which command installs
/// to which, and what is copied from stage to stage.
/// </summary>
public sealed class PythonInstalls
{
    private readonly Dictionary<Stage, StageInstalls> stages;

    private PythonInstalls(Dictionary<Stage, StageInstalls> stages) => this.stages = stages;

    public StageInstalls Of(Stage stage) => stages[stage];

    internal static PythonInstalls In(SemanticModel model)
    {
        Dictionary<Stage, StageInstalls> done = [];
        Dictionary<string, Stage> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (Stage stage in model.Stages)
        {
            StageInstallsBuilder builder = new(stage, model.Syntax.Escape, stage.Base.Parent is { } parent ? done[parent] : null);
            Func<string, StageInstalls?> findStage = name => FindStage(model, names, name, stage) is { } from ? done[from] : null;
            foreach (Step step in stage.Steps) builder.Add(step, findStage);

            done[stage] = builder.Build();
            if (stage.Name is { } name) names[name] = stage;
        }

        return new PythonInstalls(done);
    }

    /// <summary>The stage above that a COPY names or numbers: what stands below cannot be copied from.</summary>
    private static Stage? FindStage(SemanticModel model, Dictionary<string, Stage> names, string written, Stage user)
    {
        if (names.TryGetValue(written, out Stage? named)) return named;

        return int.TryParse(written, out int index) && index >= 0 && index < user.Index ? model.Stages[index] : null;
    }
}
