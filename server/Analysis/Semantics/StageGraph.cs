using System.Collections.Immutable;

namespace Basewise.Analysis.Semantics;

/// <summary>Which stages need which.</summary>
internal sealed class StageGraph
{
    private readonly ImmutableArray<Stage> stages;
    private readonly ILookup<Stage, Stage> used;

    public StageGraph(ImmutableArray<Stage> stages, ImmutableArray<StageUse> uses)
    {
        this.stages = stages;
        used = uses.ToLookup(use => use.User, use => use.Stage);
    }

    public ImmutableArray<Stage> ReachableFrom(Stage stage)
    {
        HashSet<Stage> found = Search(stage);
        return [.. stages.Where(found.Contains)];
    }

    public HashSet<Stage> Search(Stage stage)
    {
        HashSet<Stage> found = [stage];
        Stack<Stage> open = new([stage]);
        while (open.TryPop(out Stage? next))
        {
            // A base that is written with variables is not among the uses, but it is needed too.
            if (next.Base.Parent is { } parent && found.Add(parent)) open.Push(parent);
            foreach (Stage other in used[next])
            {
                if (found.Add(other)) open.Push(other);
            }
        }

        return found;
    }
}
