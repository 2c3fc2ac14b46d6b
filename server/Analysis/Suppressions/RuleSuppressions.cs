namespace Basewise.Analysis.Suppressions;

/// <summary>Where one rule is off. Asking takes little time however many places there are.</summary>
internal sealed class RuleSuppressions
{
    // Those of one kind do not overlap, and come in the order of the text.
    private readonly List<Suppression> instructions = [];
    private readonly List<Suppression> stages = [];
    private readonly List<Suppression> files = [];

    public void Add(Suppression suppression)
    {
        switch (suppression.Reach)
        {
            case SuppressionReach.Instruction or SuppressionReach.Line:
                instructions.Add(suppression);
                break;
            case SuppressionReach.Stage:
                stages.Add(suppression);
                break;
            case SuppressionReach.File:
                files.Add(suppression);
                break;
        }
    }

    /// <summary>The nearest of those that reach a place; the first of several that say the same.</summary>
    public Suppression? Find(int place) => Find(instructions, place) ?? Find(stages, place) ?? Find(files, place);

    private static Suppression? Find(List<Suppression> suppressions, int place)
    {
        int low = 0;
        int high = suppressions.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (suppressions[middle].Span.End < place) low = middle + 1;
            else high = middle;
        }

        return low < suppressions.Count && suppressions[low].Span.Touches(place) ? suppressions[low] : null;
    }
}
