using System.Collections.Immutable;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Dockerfile.Variables;

namespace Basewise.Analysis.Semantics;

/// <summary>Walks through the instructions once, from top to bottom, as the builder does.</summary>
internal sealed class ModelBuilder(DockerfileSyntax syntax)
{
    private readonly List<Stage> stages = [];
    private readonly Dictionary<string, Stage> stagesByName = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<Step>.Builder steps = ImmutableArray.CreateBuilder<Step>();
    private VariableScope global = VariableScope.Global;
    private VariableScope scope = VariableScope.Empty;
    private StageUser user = StageUser.Unknown;
    private bool hasPosixShell = true;

    public SemanticModel Build()
    {
        foreach (InstructionSyntax instruction in syntax.Instructions)
        {
            if (instruction is FromSyntax from) OpenStage(from);
            else if (stages.Count > 0) AddStep(stages[^1], instruction);
            else if (instruction is AssignmentsSyntax { Kind: InstructionKind.Arg } argument) global = global.With(argument, syntax.Escape, global);
        }

        CloseStage();
        for (Stage? stage = stages.LastOrDefault(); stage is not null; stage = stage.Base.Parent) stage.IsInFinalImage = true;
        return new SemanticModel(syntax, [.. stages], global);
    }

    private void OpenStage(FromSyntax from)
    {
        CloseStage();
        BaseImage baseImage = Resolve(from);
        Stage stage = new(stages.Count, from, baseImage);
        stages.Add(stage);
        scope = baseImage.Parent?.Variables ?? BaseEnvironment.Of(baseImage);
        user = baseImage.Parent?.User ?? KnownUsers.Of(baseImage);
        hasPosixShell = baseImage.Parent?.HasPosixShell ?? true;

        // A stage of the same name hides the earlier one, as it does for BuildKit; it cannot be its own base.
        if (stage.Name is { } name) stagesByName[name] = stage;
    }

    private void CloseStage()
    {
        if (stages.Count == 0) return;

        Stage stage = stages[^1];
        stage.Steps = steps.ToImmutable();
        stage.Variables = scope;
        stage.User = user;
        stage.HasPosixShell = hasPosixShell;
        steps.Clear();
    }

    private BaseImage Resolve(FromSyntax from)
    {
        if (from.Image is not { } word) return new BaseImage(null, null, null);

        ResolvedText text = ResolvedText.Of(word, syntax.Escape, global);
        if (text.Text is not { } name) return new BaseImage(text, null, null);

        return stagesByName.TryGetValue(name, out Stage? parent)
            ? new BaseImage(text, parent, null)
            : new BaseImage(text, null, name == "scratch" ? null : ImageReference.Parse(name));
    }

    private void AddStep(Stage stage, InstructionSyntax instruction)
    {
        steps.Add(new Step(stage, instruction, scope, user, hasPosixShell));
        switch (instruction)
        {
            case AssignmentsSyntax { Kind: InstructionKind.Arg or InstructionKind.Env } assignments:
                scope = scope.With(assignments, syntax.Escape, global);
                break;
            case { Kind: InstructionKind.Shell, IsExecForm: true, Arguments: var words }:
                // The shell may be started by another program: "conda run -n env /bin/bash -c".
                hasPosixShell = words.Any(word => RunScripts.IsPosixShell(word.Text));
                break;
            case { Kind: InstructionKind.User, Arguments: [{ } word] }:
                user = new StageUser(NameOf(word.Text), instruction);
                break;
        }
    }

    private string? NameOf(string written) =>
        WordExpander.Expand(written, syntax.Escape, scope.ValueOf) is { Text: { Length: > 0 } text, Undefined: [] }
            ? text.Split(':')[0]
            : null;
}
