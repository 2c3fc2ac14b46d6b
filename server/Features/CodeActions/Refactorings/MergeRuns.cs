using Basewise.Analysis.Rules.Layers;
using Basewise.Analysis.Semantics;

namespace Basewise.Features.CodeActions.Refactorings;

/// <summary>Makes one RUN of those that follow one another where the cursor is.</summary>
internal sealed class MergeRuns : Refactoring
{
    public override bool KeepsCommands => true;

    public override CodeAction? Find(RefactoringPlace place)
    {
        if (place.Step is not { } step || !RunMerge.IsMergeable(step)) return null;

        IReadOnlyList<Step> steps = place.Stage.Steps;
        int first = place.Index;
        while (first > 0 && RunMerge.IsMergeable(steps[first - 1]) && RunMerge.Continues(place.Source, steps[first - 1], steps[first])) first--;

        int last = place.Index;
        while (last + 1 < steps.Count && RunMerge.Continues(place.Source, steps[last], steps[last + 1])) last++;
        if (first == last) return null;

        List<Step> row = [.. steps.Skip(first).Take(last - first + 1)];
        return Rewrite($"Merge these {row.Count} RUNs into one", RunMerge.Edits(place.Syntax, row).AsSpan());
    }
}
