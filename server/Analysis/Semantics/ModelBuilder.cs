using System.Collections.Immutable;
using Basewise.Analysis.Images;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Semantics;

/// <summary>Walks through the instructions once, from top to bottom, as the builder does.</summary>
internal sealed class ModelBuilder(DockerfileSyntax syntax, string? target, ImageLookup images, SemanticModel? earlier)
{
    private readonly List<Stage> stages = new(earlier?.Stages.Length ?? 0);
    private readonly StageDirectory stagesByName = new();
    private readonly ImmutableArray<Step>.Builder steps = ImmutableArray.CreateBuilder<Step>();
    private VariableScope global = VariableScope.Global;
    private BuildState state = BuildState.Empty;
    private Stage? open;

    // Two versions of a file share their first instructions.
    private bool isShared = earlier is not null;

    public SemanticModel Build() => Build(takesStages: true);

    private SemanticModel Build(bool takesStages)
    {
        int next = takesStages ? TakeStages() : 0;
        int taken = stages.Count;
        foreach (InstructionSyntax instruction in syntax.Instructions.AsSpan()[next..])
        {
            if (instruction is FromSyntax from) OpenStage(from);
            else if (open is not null) AddStep(open, instruction);
            else if (instruction is AssignmentsSyntax { Kind: InstructionKind.Arg } argument) global = global.With(argument, syntax.Escape, global);
        }

        CloseStage();
        ImmutableArray<Stage> all = [.. stages];
        Stage? final = (target is null ? null : stagesByName.Find(target)) ?? all.LastOrDefault();
        ImmutableArray<Stage> layers = LayersOf(final);
        StageFate[] fates = StageFate.Of(stages, layers);
        for (int i = 0; i < taken; i++)
        {
            if (stages[i].Fate != fates[i]) return new ModelBuilder(syntax, target, images, earlier).Build(takesStages: false);
        }

        for (int i = taken; i < fates.Length; i++) stages[i].Fate = fates[i];
        return new SemanticModel(syntax, all, stagesByName, final, layers, global, images, earlier);
    }

    /// <summary>
    /// Takes over the stages of the earlier version that end above the change. What the project or a registry says of its own images may have
    /// changed as well, so it ends at the first of these.
    /// </summary>
    /// <returns>The index of the first instruction behind them.</returns>
    private int TakeStages()
    {
        if (earlier is null) return 0;

        int shared = CountShared(earlier.Syntax.Instructions.AsSpan(), syntax.Instructions.AsSpan());
        int first = 0;
        while (first < shared && syntax.Instructions[first] is not FromSyntax) first++;

        int next = first;
        foreach (Stage stage in earlier.Stages)
        {
            // It ends where a FROM follows that both have.
            int end = next + 1 + stage.Steps.Length;
            if (end >= shared || stage.Base.Reference is { OfficialName: null }) break;

            Add(stage);
            next = end;
        }

        if (stages.Count == 0) return 0;

        global = earlier.GlobalVariables;
        return next;
    }

    /// <summary>How many of its first instructions a version has from the one before: all behind the change are others.</summary>
    private static int CountShared(ReadOnlySpan<InstructionSyntax> before, ReadOnlySpan<InstructionSyntax> after)
    {
        int low = 0;
        int high = Math.Min(before.Length, after.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (ReferenceEquals(before[middle], after[middle])) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The stages whose layers an image has, lowest first.</summary>
    private static ImmutableArray<Stage> LayersOf(Stage? final)
    {
        ImmutableArray<Stage>.Builder layers = ImmutableArray.CreateBuilder<Stage>();
        for (Stage? stage = final; stage is not null; stage = stage.Base.Parent) layers.Add(stage);
        layers.Reverse();
        return layers.DrainToImmutable();
    }

    private void OpenStage(FromSyntax from)
    {
        CloseStage();
        BaseImage baseImage = Resolve(from);
        open = new Stage(stages.Count, from, baseImage);
        state = baseImage.Parent?.Inherited ?? BuildState.On(baseImage);
        Add(open);
    }

    private void Add(Stage stage)
    {
        stages.Add(stage);

        // A stage of the same name hides the earlier one, as it does for BuildKit; it cannot be its own base.
        stagesByName.Add(stage);
    }

    private void CloseStage()
    {
        if (open is not { } stage) return;

        stage.Steps = steps.ToImmutable();
        stage.End = state;
        stage.Kinds = stage.Base.Parent?.Kinds ?? 0;
        foreach (Step step in stage.Steps)
        {
            stage.Kinds |= 1L << (int)step.Instruction.Kind;
            stage.Subjects |= FileSubjects.Of(step);
            if (step.Instruction is OnbuildSyntax { Trigger: { } trigger }) state = state.After(trigger, syntax.Escape, global);
        }

        stage.Inherited = state;
        steps.Clear();
    }

    private BaseImage Resolve(FromSyntax from)
    {
        if (from.Image is not { } word) return new BaseImage(null, null, null, images);

        ResolvedText text = ResolvedText.Of(word, syntax.Escape, global);
        if (text.Text is not { } name) return new BaseImage(text, null, null, images);

        // BuildKit keeps the names in lower case and compares what FROM says as it is: `FROM Build` is no stage named Build.
        Stage? named = stagesByName.FindNamed(name);
        return named is not null && !HasUpperCase(name)
            ? new BaseImage(text, named, null, images)
            : new BaseImage(text, null, name == "scratch" ? null : ImageReference.Parse(name), images) { MeantStage = named };
    }

    private static bool HasUpperCase(string name)
    {
        foreach (char c in name)
        {
            if (char.IsUpper(c)) return true;
        }

        return false;
    }

    private void AddStep(Stage stage, InstructionSyntax instruction)
    {
        steps.Add(new Step(stage, instruction, state, FindEarlier(stage, instruction)));
        state = state.After(instruction, syntax.Escape, global);
    }

    /// <summary>The step of the same instruction in the earlier version.</summary>
    private Step? FindEarlier(Stage stage, InstructionSyntax instruction)
    {
        if (!isShared || earlier is null) return null;

        Step? found = stage.Index < earlier.Stages.Length && steps.Count < earlier.Stages[stage.Index].Steps.Length
            ? earlier.Stages[stage.Index].Steps[steps.Count]
            : null;
        isShared = ReferenceEquals(found?.Instruction, instruction);
        return isShared ? found : null;
    }
}
