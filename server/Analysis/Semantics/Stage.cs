using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Shells;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics;

/// <summary>A FROM and what follows it, up to the next one.</summary>
public sealed class Stage
{
    private Once<StageRuntime> runtime;
    private Once<StageShell> shell;
    private Once<StartCommand> start;

    internal Stage(int index, FromSyntax from, BaseImage baseImage)
    {
        Index = index;
        From = from;
        Name = from.StageName?.Text;
        Base = baseImage;
        Root = baseImage.Parent?.Root ?? this;
    }

    public int Index { get; }

    public FromSyntax From { get; }

    /// <summary>Its part of the text, from the FROM to the end of its last instruction.</summary>
    internal TextSpan Span => new(From.LinesSpan.Start, (Steps is [.., var last] ? last.Instruction : From).LinesSpan.End);

    /// <summary>The name behind AS; stages are found by it in any case.</summary>
    public string? Name { get; }

    /// <summary>How messages call it: <c>`build`</c>, or <c>stage 0</c> where it has no name.</summary>
    internal string DisplayName => Name is { } name ? $"`{name}`" : $"stage {Index}";

    public BaseImage Base { get; }

    /// <summary>The stage at the bottom of the chain of FROMs: the one whose base is an image and no stage.</summary>
    public Stage Root { get; }

    /// <summary>Everything behind the FROM.</summary>
    public ImmutableArray<Step> Steps { get; internal set; } = [];

    /// <summary>What it runs on: system, Python and programs of the image that its root starts from.</summary>
    public StageRuntime Runtime => runtime.Of(this, static stage => stage.Root == stage ? new StageRuntime(stage.Base) : stage.Root.Runtime);

    /// <summary>What a container of it runs, as far as this file says so.</summary>
    public StartCommand Start => start.Of(this, static stage => StartCommand.Of(stage));

    /// <summary>The variables behind the last instruction.</summary>
    public VariableScope Variables => End.Variables;

    /// <summary>The user behind the last instruction: that of the container, if this is the final stage.</summary>
    public StageUser User => End.User;

    /// <summary>The folder behind the last instruction, as <see cref="Step.WorkingDirectory"/> has it.</summary>
    public string? WorkingDirectory => End.WorkingDirectory;

    /// <summary>The shell behind the last instruction.</summary>
    public StageShell Shell => shell.Of(this, static stage => StageShell.Of(stage.End.ChosenShell, stage.Runtime));

    /// <summary>A variable as the container has it: what ARG defines is gone by then.</summary>
    public Variable? FindEnvironment(string name) =>
        Variables.Find(name) is { Origin: VariableOrigin.Env or VariableOrigin.BaseImage } variable ? variable : null;

    /// <summary>What its instructions leave behind.</summary>
    internal BuildState End { get; set; } = BuildState.Empty;

    /// <summary>What a stage on top of this one finds: its triggers (ONBUILD) have run there first.</summary>
    internal BuildState Inherited { get; set; } = BuildState.Empty;

    /// <summary>Whether another stage starts from it.</summary>
    public bool HasStagesOnIt => Fate.HasStagesOnIt;

    /// <summary>Whether it, or a stage below it, has an instruction of a kind. What an ONBUILD triggers does not count.</summary>
    public bool HasSoFar(InstructionKind kind) => (Kinds & (1L << (int)kind)) != 0;

    /// <summary>Whether a stage below it has an instruction of a kind.</summary>
    public bool HasBelow(InstructionKind kind) => Base.Parent?.HasSoFar(kind) == true;

    /// <summary>What its steps are, as far as rules ask for that.</summary>
    internal Subjects Subjects { get; set; }

    /// <summary>A bit for each <see cref="InstructionKind"/> that it and the stages below it have.</summary>
    internal long Kinds { get; set; }

    /// <summary>Whether its layers are part of the image that the file builds when no other target is named.</summary>
    public bool IsInFinalImage => Fate.IsInFinalImage;

    /// <summary>A later version of the file takes over a stage only where this is the same in it.</summary>
    internal StageFate Fate { get; set; }
}
