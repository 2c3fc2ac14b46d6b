using System.Collections.Immutable;
using System.Globalization;

namespace Basewise.Analysis.Semantics;

/// <summary>Finds stages by what <c>--from</c> calls them: their name in any case, the last one of that name, or their number.</summary>
internal sealed class StageDirectory
{
    private readonly ImmutableArray<Stage> stages;
    private readonly Dictionary<string, Stage> byName = new(StringComparer.OrdinalIgnoreCase);

    public StageDirectory(ImmutableArray<Stage> stages)
    {
        this.stages = stages;
        foreach (Stage stage in stages)
        {
            if (stage.Name is { } name) byName[name] = stage;
        }
    }

    public Stage? Find(string written)
    {
        if (!int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int index)) return byName.GetValueOrDefault(written);

        return index >= 0 && index < stages.Length ? stages[index] : null;
    }
}
