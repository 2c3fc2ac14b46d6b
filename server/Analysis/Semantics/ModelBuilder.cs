using System.Collections.Immutable;
using Basewise.Analysis.Images;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Semantics;

/// <summary>Walks through the instructions once, from top to bottom, as the builder does.</summary>
internal sealed class ModelBuilder(DockerfileSyntax syntax, string? target, ImageLookup images, SemanticModel? earlier)
{
    private readonly List<Stage> stages = [];
    private readonly Dictionary<string, Stage> stagesByName = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<Step>.Builder steps = ImmutableArray.CreateBuilder<Step>();
    private VariableScope global = VariableScope.Global;
    private BuildState state = BuildState.Empty;

    // Two versions of a file share their first instructions.
    private bool isShared = earlier is not null;

    public SemanticModel Build()
    {
        foreach (InstructionSyntax instruction in syntax.Instructions)
        {
            if (instruction is FromSyntax from) OpenStage(from);
            else if (stages.Count > 0) AddStep(stages[^1], instruction);
            else if (instruction is AssignmentsSyntax { Kind: InstructionKind.Arg } argument) global = global.With(argument, syntax.Escape, global);
        }

        CloseStage();
        ImmutableArray<Stage> all = [.. stages];
        Stage? final = (target is null ? null : new StageDirectory(all).Find(target)) ?? all.LastOrDefault();
        return new SemanticModel(syntax, all, final, LayersOf(final), global, images);
    }

    /// <summary>The stages whose layers an image has, lowest first.</summary>
    private static ImmutableArray<Stage> LayersOf(Stage? final)
    {
        ImmutableArray<Stage>.Builder layers = ImmutableArray.CreateBuilder<Stage>();
        for (Stage? stage = final; stage is not null; stage = stage.Base.Parent)
        {
            stage.IsInFinalImage = true;
            layers.Add(stage);
        }

        layers.Reverse();
        return layers.DrainToImmutable();
    }

    private void OpenStage(FromSyntax from)
    {
        CloseStage();
        BaseImage baseImage = Resolve(from);
        Stage stage = new(stages.Count, from, baseImage);
        stages.Add(stage);
        if (baseImage.Parent is { } parent) parent.HasStagesOnIt = true;
        state = baseImage.Parent?.Inherited ?? BuildState.On(baseImage);

        // A stage of the same name hides the earlier one, as it does for BuildKit; it cannot be its own base.
        if (stage.Name is { } name) stagesByName[name] = stage;
    }

    private void CloseStage()
    {
        if (stages.Count == 0) return;

        Stage stage = stages[^1];
        stage.Steps = steps.ToImmutable();
        stage.End = state;
        stage.Kinds = stage.Base.Parent?.Kinds ?? 0;
        foreach (Step step in stage.Steps)
        {
            stage.Kinds |= 1L << (int)step.Instruction.Kind;
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
        return stagesByName.TryGetValue(name, out Stage? named) && !name.Any(char.IsUpper)
            ? new BaseImage(text, named, null, images)
            : new BaseImage(text, null, name == "scratch" ? null : ImageReference.Parse(name), images) { MeantStage = named };
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
