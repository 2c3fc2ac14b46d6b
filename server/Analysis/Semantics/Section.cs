using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Indexes;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics;

/// <summary>Stages of a long file that follow one another, with their steps and commands as <see cref="SemanticModel"/> has those of all.</summary>
internal sealed class Section
{
    /// <summary>In characters: 1,000 lines or 1 MB, which the second of a processor's caches holds.</summary>
    public const int UsualLength = 32_000;

    private readonly SemanticModel model;
    private Once<StepIndex> steps;
    private Once<CommandIndex> commands;
    private Once<ImmutableArray<IndexSetting>> indexSettings;
    private Once<IReadOnlyList<RefusedWord>> refusedWords;
    private Once<ImmutableArray<StageUse>> stageUses;

    private Section(SemanticModel model, ImmutableArray<Stage> stages, TextSpan span) => (this.model, Stages, Span) = (model, stages, span);

    public ImmutableArray<Stage> Stages { get; }

    /// <summary>Its part of the text: what stands above the first FROM belongs to the first one.</summary>
    public TextSpan Span { get; }

    /// <summary>All its instructions, and those above the first FROM with the first one.</summary>
    public ReadOnlySpan<InstructionSyntax> Instructions =>
        Syntax.Instructions.AsSpan()[Syntax.IndexOfFirstInstruction(Span.Start)..Syntax.IndexOfFirstInstruction(Span.End)];

    /// <summary>The problems that were found in it when the file was read.</summary>
    public ReadOnlySpan<SyntaxProblem> Problems =>
        Syntax.Problems.AsSpan()[Syntax.IndexOfFirstProblem(Span.Start)..(Span.End == Syntax.Source.Length ? Syntax.Problems.Length : Syntax.IndexOfFirstProblem(Span.End))];

    public IReadOnlyList<RefusedWord> RefusedWords => refusedWords.Of(this, static section => Semantics.RefusedWords.In(section.Syntax, section.Instructions));

    public ImmutableArray<StageUse> UsesOfStages => stageUses.Of(this, static section => StageUses.In(section.Stages, section.model.StagesByName));

    public StepIndex Steps => steps.Of(this, static section => new StepIndex(section.Stages));

    public CommandIndex Commands => commands.Of(this, static section => new CommandIndex(section.Steps));

    public ImmutableArray<IndexSetting> IndexSettings => indexSettings.Of(this, static section => IndexSetting.In(section.Stages));

    public ImmutableArray<Step> StepsOf(InstructionKind kind) => Steps.Of(kind);

    public ImmutableArray<(Step Step, TCommand Command)> CommandsOf<TCommand>()
        where TCommand : ToolCommand => Commands.Of<TCommand>();

    private DockerfileSyntax Syntax => model.Syntax;

    /// <summary>Divides a file between stages.</summary>
    /// <param name="length">How long each part should be at least, in characters.</param>
    /// <returns>None where it is too short to be divided.</returns>
    public static ImmutableArray<Section> Divide(SemanticModel model, int length)
    {
        ImmutableArray<Stage> stages = model.Stages;
        SourceText source = model.Syntax.Source;
        if (source.Length < 2L * length || stages.Length < 2) return [];

        ImmutableArray<Section>.Builder sections = ImmutableArray.CreateBuilder<Section>();
        int first = 0;
        int start = 0;
        for (int i = 1; i < stages.Length; i++)
        {
            int next = stages[i].From.LinesSpan.Start;
            if (next - start < length) continue;

            sections.Add(new Section(model, stages[first..i], new TextSpan(start, next)));
            (first, start) = (i, next);
        }

        sections.Add(new Section(model, stages[first..], new TextSpan(start, source.Length)));
        return sections.DrainToImmutable();
    }

    /// <summary>What all sections have of something, in the order of the file.</summary>
    public static ImmutableArray<T> Join<T>(ImmutableArray<Section> sections, Func<Section, ImmutableArray<T>> part)
    {
        ImmutableArray<ImmutableArray<T>> parts = ImmutableArray.CreateRange(sections, part);
        ImmutableArray<T>.Builder all = ImmutableArray.CreateBuilder<T>(parts.Sum(static part => part.Length));
        foreach (ImmutableArray<T> items in parts) all.AddRange(items);
        return all.MoveToImmutable();
    }
}
