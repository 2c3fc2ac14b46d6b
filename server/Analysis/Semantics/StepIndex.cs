using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Semantics;

/// <summary>The steps of a file by what they do.</summary>
internal sealed class StepIndex
{
    private static readonly int Kinds = Enum.GetValues<InstructionKind>().Length;

    // Null where there are none of a kind, or where it is not put together yet.
    private readonly Step[]?[] byKind = new Step[Kinds][];

    // Where it is put together from those of a long file's sections, kind by kind as they are asked for.
    private readonly ImmutableArray<Section> sections = [];

    public StepIndex(ImmutableArray<Stage> stages)
    {
        Span<int> counts = stackalloc int[Kinds];
        foreach (Stage stage in stages)
        {
            foreach (Step step in stage.Steps) counts[(int)step.Effective.Kind]++;
        }

        foreach (Stage stage in stages)
        {
            foreach (Step step in stage.Steps)
            {
                int kind = (int)step.Effective.Kind;
                Step[] steps = byKind[kind] ??= new Step[counts[kind]];
                steps[^counts[kind]--] = step;
            }
        }
    }

    public StepIndex(ImmutableArray<Section> sections) => this.sections = sections;

    public ImmutableArray<Step> Of(InstructionKind kind) =>
        byKind[(int)kind] is { } steps ? ImmutableCollectionsMarshal.AsImmutableArray(steps) : sections.IsEmpty ? [] : Join(kind);

    private ImmutableArray<Step> Join(InstructionKind kind)
    {
        Step[] steps = ImmutableCollectionsMarshal.AsArray(Section.Join(sections, section => section.StepsOf(kind))) ?? [];
        return ImmutableCollectionsMarshal.AsImmutableArray(Interlocked.CompareExchange(ref byKind[(int)kind], steps, null) ?? steps);
    }
}
