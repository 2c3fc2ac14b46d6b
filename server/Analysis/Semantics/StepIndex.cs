using System.Collections.Immutable;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Semantics;

/// <summary>The steps of a file by what they do.</summary>
internal sealed class StepIndex
{
    private readonly ImmutableArray<Step>[] byKind = new ImmutableArray<Step>[Enum.GetValues<InstructionKind>().Length];

    public StepIndex(ImmutableArray<Stage> stages)
    {
        List<Step>?[] found = new List<Step>?[byKind.Length];
        foreach (Stage stage in stages)
        {
            foreach (Step step in stage.Steps) (found[(int)step.Effective.Kind] ??= []).Add(step);
        }

        for (int kind = 0; kind < byKind.Length; kind++) byKind[kind] = found[kind] is { } steps ? [.. steps] : [];
    }

    public ImmutableArray<Step> Of(InstructionKind kind) => byKind[(int)kind];
}
