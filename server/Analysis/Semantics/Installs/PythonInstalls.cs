using System.Buffers;
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
    /// <summary>What makes a path another one than is written.</summary>
    private static readonly SearchValues<char> Unclear = SearchValues.Create("$'\"\\`");

    private readonly SemanticModel model;
    private readonly StageInstalls?[] known;
    private readonly PlaceMakers makers;

    /// <param name="earlier">Those of an earlier version: what is known of the stages that both have is taken over.</param>
    internal PythonInstalls(SemanticModel model, PythonInstalls? earlier)
    {
        this.model = model;
        makers = new PlaceMakers(model);
        known = new StageInstalls?[model.Stages.Length];
        if (earlier is null) return;

        for (int i = 0; i < Math.Min(known.Length, earlier.known.Length) && model.Stages[i] == earlier.model.Stages[i]; i++) known[i] = Volatile.Read(ref earlier.known[i]);
    }

    public StageInstalls Of(Stage stage) => Volatile.Read(ref known[stage.Index]) ?? Find(stage);

    /// <summary>What is copied to a stage of what others have installed. One to which nothing is that may be packages, as most, is not walked through.</summary>
    public ImmutableArray<InstallCopy> CopiesTo(Stage stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        if (Volatile.Read(ref known[stage.Index]) is { } walked) return walked.Copies;

        return MayCopy(stage) ? Of(stage).Copies : [];
    }

    private bool MayCopy(Stage stage)
    {
        foreach (Step step in stage.Steps)
        {
            if (FindSource(step) is { } source && (makers.MayHavePlaces(source) || NamesSystem(step.Instruction))) return true;
        }

        return false;
    }

    /// <summary>Whether there may be a virtual environment in a stage: it has to be made, or come from another one. Nothing is walked through.</summary>
    public bool MayHaveEnvironment(Stage stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        if (!makers.MayMakeEnvironments) return false;
        if (stage.Base.Parent is { } parent && makers.MayHavePlaces(parent)) return true;

        foreach (Step step in stage.Steps)
        {
            if (FindSource(step) is { } source && makers.MayHavePlaces(source)) return true;

            foreach (ToolCommand command in step.Commands)
            {
                if (PlaceMakers.MakesEnvironment(command)) return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a command installs for the Python of the stage's image, where that can be told without a walk: it is pip by its plain name, and
    /// nothing in the stage brings another one.
    /// </summary>
    internal bool IsForImage(Stage stage, InstallerCommand command) =>
        command is PipCommand pip && !(pip.Invocation.Interpreter ?? pip.Program).Raw.Contains('/') && !pip.Arguments.Has("python") && !makers.MayHaveOtherPython(stage);

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
            if (Volatile.Read(ref known[source.Index]) is not null || (sources is [.., var last] && last == source)) return;

            // Most files have one such stage, from which several things are copied.
            if (sources is null) sources = [source];
            else if ((seen ??= [.. sources]).Add(source)) sources.Add(source);
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
    private Stage? FindSource(Step step) => makers.FindSource(step);

    /// <summary>Whether a source may be the interpreter's own folder: nothing is resolved for one that is certainly elsewhere.</summary>
    private static bool NamesSystem(InstructionSyntax instruction)
    {
        if (instruction is not TransferSyntax copy) return false;

        foreach (WordSyntax source in copy.Sources)
        {
            ReadOnlySpan<char> written = source.Content;
            bool isRoot = !written.ContainsAnyExcept('.', '/') || written.Contains("..", StringComparison.Ordinal);
            if (isRoot || written.Contains("usr", StringComparison.Ordinal) || written.ContainsAny(Unclear)) return true;
        }

        return false;
    }
}
