using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>
/// Where the stages of a file have their Python packages: which virtual environments and other folders are made, which command installs
/// to which, and what is copied from stage to stage. A stage is walked through when it is first asked about, by whoever asks.
/// </summary>
public sealed class PythonInstalls
{
    private readonly SemanticModel model;
    private readonly StageInstalls?[] known;

    /// <param name="earlier">Those of an earlier version: what is known of the stages that both have is taken over.</param>
    internal PythonInstalls(SemanticModel model, PythonInstalls? earlier)
    {
        this.model = model;
        known = new StageInstalls?[model.Stages.Length];
        if (earlier is null) return;

        for (int i = 0; i < Math.Min(known.Length, earlier.known.Length) && model.Stages[i] == earlier.model.Stages[i]; i++) known[i] = Volatile.Read(ref earlier.known[i]);
    }

    public StageInstalls Of(Stage stage) => Volatile.Read(ref known[stage.Index]) ?? Find(stage);

    /// <summary>What is copied to a stage of what others have installed. One that copies from none, as most do, is not walked through.</summary>
    public ImmutableArray<InstallCopy> CopiesTo(Stage stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        foreach (Step step in stage.Steps)
        {
            if (FindSource(step) is not null) return Of(stage).Copies;
        }

        return [];
    }

    /// <summary>Whether there may be a virtual environment in a stage: it has to be made, or come from another one. Nothing is walked through.</summary>
    public bool MayHaveEnvironment(Stage stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        if (stage.Base.Parent is not null) return true;

        foreach (Step step in stage.Steps)
        {
            if (FindSource(step) is not null) return true;

            foreach (ToolCommand command in step.Commands)
            {
                if (command is VenvCommand or UvCommand or PoetryCommand or PipenvCommand or PdmCommand) return true;
            }
        }

        return false;
    }

    /// <summary>
    /// What lies in a stage depends on those that it is based on or copies from, which all stand above it. Those come first, from the top: a
    /// hundred thousand that stand on one another are no hundred thousand calls within each other.
    /// </summary>
    private StageInstalls Find(Stage stage)
    {
        if (FindUnknownSources(stage) is { } sources)
        {
            foreach (Stage source in sources) _ = Volatile.Read(ref known[source.Index]) ?? Walk(source);
        }

        return Walk(stage);
    }

    private List<Stage>? FindUnknownSources(Stage stage)
    {
        List<Stage>? sources = null;
        HashSet<Stage>? seen = null;
        AddSourcesOf(stage);
        if (sources is null) return null;

        for (int i = 0; i < sources.Count; i++) AddSourcesOf(sources[i]);
        sources.Sort(static (one, other) => one.Index.CompareTo(other.Index));
        return sources;

        void AddSourcesOf(Stage user)
        {
            if (user.Base.Parent is { } parent) Add(parent);
            foreach (Step step in user.Steps)
            {
                if (FindSource(step) is { } source) Add(source);
            }
        }

        void Add(Stage source)
        {
            if (Volatile.Read(ref known[source.Index]) is null && (seen ??= []).Add(source)) (sources ??= []).Add(source);
        }
    }

    /// <summary>Of two threads that walk through the same stage, the first one to come back says what both of them know.</summary>
    private StageInstalls Walk(Stage stage)
    {
        StageInstallsBuilder builder = new(stage, model.Syntax.Escape, stage.Base.Parent is { } parent ? Of(parent) : null);
        foreach (Step step in stage.Steps) builder.Add(step, FindSource(step) is { } source ? Of(source) : null);

        StageInstalls found = builder.Build();
        return Interlocked.CompareExchange(ref known[stage.Index], found, null) ?? found;
    }

    /// <summary>The stage that a COPY takes files from.</summary>
    private Stage? FindSource(Step step) =>
        step.Instruction is TransferSyntax { Kind: InstructionKind.Copy, From.Value: { } written } ? model.FindStageAbove(step.Stage, written) : null;
}
