using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Indexes;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics;

/// <summary>Stages of a file that follow one another, with their steps and commands as <see cref="SemanticModel"/> has those of all.</summary>
internal sealed class Section
{
    private readonly StepIndex steps;
    private Once<CommandIndex> commands;
    private Once<ImmutableArray<IndexSetting>> indexSettings;

    private Section(ImmutableArray<Stage> stages, TextSpan span)
    {
        Stages = stages;
        Span = span;
        steps = new StepIndex(stages);
    }

    public ImmutableArray<Stage> Stages { get; }

    /// <summary>Its part of the text: what stands above the first FROM belongs to the first one.</summary>
    public TextSpan Span { get; }

    public ImmutableArray<Step> StepsOf(InstructionKind kind) => steps.Of(kind);

    public ImmutableArray<(Step Step, TCommand Command)> CommandsOf<TCommand>()
        where TCommand : ToolCommand => commands.Of(this, static section => new CommandIndex(section.steps)).Of<TCommand>();

    public ImmutableArray<IndexSetting> IndexSettings => indexSettings.Of(this, static section => IndexSetting.In(section.Stages));

    /// <summary>Divides a file between stages.</summary>
    /// <param name="length">How long each part should be at least, in characters.</param>
    /// <returns>The first stage of each part with where its text starts.</returns>
    public static ImmutableArray<(int Stage, int Start)> Divide(SemanticModel model, int length)
    {
        ImmutableArray<(int Stage, int Start)>.Builder parts = ImmutableArray.CreateBuilder<(int Stage, int Start)>();
        parts.Add((0, 0));
        foreach (Stage stage in model.Stages)
        {
            int start = stage.From.LinesSpan.Start;
            if (start - parts[^1].Start >= length) parts.Add((stage.Index, start));
        }

        return parts.DrainToImmutable();
    }

    /// <summary>A part of a file that was divided.</summary>
    public static Section Of(SemanticModel model, ImmutableArray<(int Stage, int Start)> parts, int index)
    {
        (int stage, int start) = parts[index];
        (int nextStage, int end) = index + 1 < parts.Length ? parts[index + 1] : (model.Stages.Length, model.Syntax.Source.Length);
        return new Section(model.Stages[stage..nextStage], new TextSpan(start, end));
    }
}
