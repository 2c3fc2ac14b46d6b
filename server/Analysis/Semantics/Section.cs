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
    private readonly Content content;
    private Once<ImmutableArray<StageUse>> stageUses;

    private Section(SemanticModel model, Content content, TextSpan span) => (this.model, this.content, Span) = (model, content, span);

    public ImmutableArray<Stage> Stages => content.Stages;

    /// <summary>Its part of the text: what stands above the first FROM belongs to the first one.</summary>
    public TextSpan Span { get; }

    /// <summary>All its instructions, and those above the first FROM with the first one.</summary>
    public ReadOnlySpan<InstructionSyntax> Instructions =>
        Syntax.Instructions.AsSpan()[Syntax.IndexOfFirstInstruction(Span.Start)..Syntax.IndexOfFirstInstruction(Span.End)];

    /// <summary>The problems that were found in it when the file was read.</summary>
    public ReadOnlySpan<SyntaxProblem> Problems =>
        Syntax.Problems.AsSpan()[Syntax.IndexOfFirstProblem(Span.Start)..(Span.End == Syntax.Source.Length ? Syntax.Problems.Length : Syntax.IndexOfFirstProblem(Span.End))];

    public IReadOnlyList<RefusedWord> RefusedWords => content.RefusedWords.Of(this, static section => Semantics.RefusedWords.In(section.Syntax, section.Instructions));

    public ImmutableArray<StageUse> UsesOfStages => stageUses.Of(this, static section => StageUses.In(section.Stages, section.model.StagesByName));

    public StepIndex Steps => content.Steps.Of(this, static section => new StepIndex(section.Stages));

    public CommandIndex Commands => content.Commands.Of(this, static section => new CommandIndex(section.Steps));

    public ImmutableArray<IndexSetting> IndexSettings => content.IndexSettings.Of(this, static section => IndexSetting.In(section.Syntax.Source, section.Stages));

    /// <summary>What rules have said of it, in this version of the file or in one before it.</summary>
    public SectionVerdicts? Verdicts
    {
        get => Volatile.Read(ref content.Verdicts);
        set => Volatile.Write(ref content.Verdicts, value);
    }

    public ImmutableArray<Step> StepsOf(InstructionKind kind) => Steps.Of(kind);

    public ImmutableArray<(Step Step, TCommand Command)> CommandsOf<TCommand>()
        where TCommand : ToolCommand => Commands.Of<TCommand>();

    private DockerfileSyntax Syntax => model.Syntax;

    /// <summary>Divides a file between stages.</summary>
    /// <param name="length">How long each part should be at least, in characters.</param>
    /// <param name="earlier">The sections of an earlier version: what it has made of those that both have is taken over.</param>
    /// <returns>None where it is too short to be divided.</returns>
    public static ImmutableArray<Section> Divide(SemanticModel model, int length, ImmutableArray<Section> earlier)
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

            Add(stages[first..i], next);
            (first, start) = (i, next);
        }

        Add(stages[first..], source.Length);
        return sections.DrainToImmutable();

        void Add(ImmutableArray<Stage> own, int end)
        {
            TextSpan span = new(start, end);
            Section? same = sections.Count < earlier.Length && earlier[sections.Count] is var other && other.Span == span && other.Has(own) ? other : null;
            sections.Add(new Section(model, same?.content ?? new Content(own), span));
        }
    }

    /// <summary>Whether it has the very same stages. Versions share the first ones of a file, and so all above the last one that they share.</summary>
    private bool Has(ImmutableArray<Stage> stages) => Stages.Length == stages.Length && ReferenceEquals(Stages[^1], stages[^1]);

    /// <summary>What all sections have of something, in the order of the file.</summary>
    public static ImmutableArray<T> Join<T>(ImmutableArray<Section> sections, Func<Section, ImmutableArray<T>> part)
    {
        ImmutableArray<ImmutableArray<T>> parts = ImmutableArray.CreateRange(sections, part);
        ImmutableArray<T>.Builder all = ImmutableArray.CreateBuilder<T>(parts.Sum(static part => part.Length));
        foreach (ImmutableArray<T> items in parts) all.AddRange(items);
        return all.MoveToImmutable();
    }

    /// <summary>What follows from the stages alone: versions of a file that have them share it.</summary>
    private sealed class Content(ImmutableArray<Stage> stages)
    {
        // Fields, as they change when they are asked.
        public Once<StepIndex> Steps;
        public Once<CommandIndex> Commands;
        public Once<ImmutableArray<IndexSetting>> IndexSettings;
        public Once<IReadOnlyList<RefusedWord>> RefusedWords;
        public SectionVerdicts? Verdicts;

        public ImmutableArray<Stage> Stages => stages;
    }
}
