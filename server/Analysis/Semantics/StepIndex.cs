using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Semantics;

/// <summary>The steps of a file by what they do.</summary>
internal sealed class StepIndex
{
    private readonly ImmutableArray<Step>[] byKind = new ImmutableArray<Step>[Enum.GetValues<InstructionKind>().Length];

    // Where it is put together from those of a long file's sections, kind by kind as they are asked for.
    private readonly ImmutableArray<Section> sections = [];

    public StepIndex(ImmutableArray<Stage> stages)
    {
        Span<int> counts = stackalloc int[byKind.Length];
        foreach (Stage stage in stages)
        {
            foreach (Step step in stage.Steps) counts[(int)step.Effective.Kind]++;
        }

        Step[]?[] found = new Step[byKind.Length][];
        foreach (Stage stage in stages)
        {
            foreach (Step step in stage.Steps)
            {
                int kind = (int)step.Effective.Kind;
                Step[] steps = found[kind] ??= new Step[counts[kind]];
                steps[^counts[kind]--] = step;
            }
        }

        for (int kind = 0; kind < byKind.Length; kind++) byKind[kind] = ImmutableCollectionsMarshal.AsImmutableArray(found[kind] ?? []);
    }

    public StepIndex(ImmutableArray<Section> sections) => this.sections = sections;

    public ImmutableArray<Step> Of(InstructionKind kind)
    {
        if (byKind[(int)kind].IsDefault) ImmutableInterlocked.InterlockedInitialize(ref byKind[(int)kind], Section.Join(sections, section => section.StepsOf(kind)));
        return byKind[(int)kind];
    }
}
