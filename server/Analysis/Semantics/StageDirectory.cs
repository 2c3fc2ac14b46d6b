using System.Collections.Immutable;
using System.Globalization;

namespace Basewise.Analysis.Semantics;

/// <summary>Finds stages by what <c>--from</c> calls them: their name in any case, the last one of that name, or their number.</summary>
internal sealed class StageDirectory
{
    private readonly ImmutableArray<Stage> stages;
    private readonly Dictionary<string, Stage> byName = new(StringComparer.OrdinalIgnoreCase);

    // All stages of a name that several have, from the top.
    private readonly Dictionary<string, List<Stage>>? repeated;

    public StageDirectory(ImmutableArray<Stage> stages)
    {
        this.stages = stages;
        foreach (Stage stage in stages)
        {
            if (stage.Name is not { } name) continue;

            if (!byName.TryAdd(name, stage))
            {
                repeated ??= new(StringComparer.OrdinalIgnoreCase);
                if (!repeated.TryGetValue(name, out List<Stage>? all)) repeated[name] = all = [byName[name]];
                all.Add(stage);
                byName[name] = stage;
            }
        }
    }

    public Stage? Find(string written)
    {
        if (!int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int index)) return byName.GetValueOrDefault(written);

        return index >= 0 && index < stages.Length ? stages[index] : null;
    }

    /// <summary>The same among the stages above one alone.</summary>
    public Stage? FindAbove(Stage user, string written)
    {
        if (byName.TryGetValue(written, out Stage? last))
        {
            if (last.Index < user.Index) return last;
            if (repeated?.TryGetValue(written, out List<Stage>? all) == true && LastAbove(user, all) is { } named) return named;
        }

        return int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int index) && index >= 0 && index < user.Index ? stages[index] : null;
    }

    private static Stage? LastAbove(Stage user, List<Stage> stages)
    {
        int low = 0;
        int high = stages.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (stages[middle].Index < user.Index) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? null : stages[low - 1];
    }
}
