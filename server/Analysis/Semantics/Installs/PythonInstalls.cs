using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>
/// Where the stages of a file have their Python packages: which virtual environments and other folders are made, which command installs
/// to which, and what is copied from stage to stage.
/// </summary>
public sealed class PythonInstalls
{
    private readonly StageInstalls[] stages;

    private PythonInstalls(StageInstalls[] stages) => this.stages = stages;

    public StageInstalls Of(Stage stage) => stages[stage.Index];

    internal static PythonInstalls In(SemanticModel model)
    {
        StageInstalls[] done = new StageInstalls[model.Stages.Length];
        Dictionary<string, Stage> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (Stage stage in model.Stages)
        {
            StageInstallsBuilder builder = new(stage, model.Syntax.Escape, stage.Base.Parent is { } parent ? done[parent.Index] : null);
            foreach (Step step in stage.Steps)
            {
                Stage? from = step.Instruction is TransferSyntax { Kind: InstructionKind.Copy, From.Value: { } written } ? FindStage(model, names, written, stage) : null;
                builder.Add(step, from is null ? null : done[from.Index]);
            }

            done[stage.Index] = builder.Build();
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
