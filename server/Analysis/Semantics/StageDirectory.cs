using System.Globalization;

namespace Basewise.Analysis.Semantics;

/// <summary>Finds stages by what <c>--from</c> calls them: their name in any case, the last one of that name, or their number.</summary>
internal sealed class StageDirectory
{
    private readonly List<Stage> stages = [];
    private readonly Dictionary<string, Stage> byName = new(StringComparer.OrdinalIgnoreCase);

    // All stages of a name that several have, from the top.
    private Dictionary<string, List<Stage>>? repeated;

    /// <summary>Whether a stage has the name of one above it.</summary>
    public bool HasRepeatedNames => repeated is not null;

    /// <summary>Adds a stage below those that there are.</summary>
    public void Add(Stage stage)
    {
        stages.Add(stage);
        if (stage.Name is not { } name || byName.TryAdd(name, stage)) return;

        repeated ??= new(StringComparer.OrdinalIgnoreCase);
        if (!repeated.TryGetValue(name, out List<Stage>? all)) repeated[name] = all = [byName[name]];
        all.Add(stage);
        byName[name] = stage;
    }

    public Stage? Find(string written)
    {
        if (!int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int index)) return FindNamed(written);

        return index >= 0 && index < stages.Count ? stages[index] : null;
    }

    /// <summary>The last stage of a name, be it a number.</summary>
    public Stage? FindNamed(string name) => byName.GetValueOrDefault(name);

    /// <summary>What <see cref="Find"/> finds among the stages above one alone, a name first.</summary>
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
