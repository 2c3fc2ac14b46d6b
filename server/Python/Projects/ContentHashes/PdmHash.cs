using Basewise.Python.DataFiles;
using Basewise.Python.Requirements;

namespace Basewise.Python.Projects.ContentHashes;

/// <summary>What PDM hashes of pyproject.toml: what is needed, from where, and how it is chosen.</summary>
internal static class PdmHash
{
    private const string None = "{}";
    private const string Nothing = "[]";

    public static HashedTexts? TextsOf(DataTable root, DataTable madeLock)
    {
        // Without [project] PDM converts what Poetry or Flit say; in a workspace and with plugins more than one table counts.
        DataTable? pdm = root.FindTable("tool", "pdm");
        if (root.FindTable("project") is not { } project || pdm?.Find("workspace") is not null || pdm?.Find("conda") is not null) return null;

        // Older versions take the overrides alone, and the groups of their own table alone.
        DataTable? resolution = pdm?.FindTable("resolution");
        (string Key, DataValue? Value)[] choices =
        [
            ("resolution", resolution),
            ("overrides", pdm?.Find("overrides") ?? resolution?.Find("overrides")),
        ];
        string?[] groups =
        [
            pdm?.Find("dev-dependencies") is { } settings ? PythonJson.Spaced.Write(settings) : None,
            GroupsOf(root.FindTable("dependency-groups"), pdm?.FindTable("dev-dependencies"), normalizes: false),
            GroupsOf(root.FindTable("dependency-groups"), pdm?.FindTable("dev-dependencies"), normalizes: true),
        ];
        string?[] ways = [.. from choice in choices from development in groups.Distinct() select TextOf(project, pdm, development, choice.Key, choice.Value)];
        List<string> candidates = [.. ways.OfType<string>()];
        return candidates.Count == 0 ? null : new HashedTexts(candidates, candidates.Count == ways.Length && IsKnown(madeLock.FindTable("metadata")));
    }

    private static string? TextOf(DataTable project, DataTable? pdm, string? development, string choice, DataValue? chosen) =>
        new HashedObject(PythonJson.Spaced)
            .Add("sources", pdm?.Find("source"), Nothing)
            .Add("dependencies", project.Find("dependencies"), Nothing)
            .AddWritten("dev-dependencies", development)
            .Add("optional-dependencies", project.Find("optional-dependencies"), None)
            .Add("requires-python", project.Find("requires-python"), "\"\"")
            .Add(choice, chosen, None)
            .Text;

    // The groups of the standard, then those of PDM's own table.
    private static string? GroupsOf(DataTable? standard, DataTable? own, bool normalizes)
    {
        Dictionary<string, List<string?>> groups = new(StringComparer.Ordinal);
        foreach (DataEntry group in (standard?.Entries ?? []).Concat(own?.Entries ?? []))
        {
            if (group.Value is not DataArray list) return null;

            string name = normalizes ? PackageName.Normalize(group.Key.Text) : group.Key.Text;
            if (!groups.TryGetValue(name, out List<string?>? items)) groups.Add(name, items = []);
            items.AddRange(list.Items.Select(PythonJson.Spaced.Write));
        }

        HashedObject all = new(PythonJson.Spaced);
        foreach ((string name, List<string?> items) in groups)
        {
            all.AddWritten(name, items.Contains(null) ? null : PythonJson.Spaced.Array(items.OfType<string>()));
        }

        return all.Text;
    }

    // A lock of another format may have been made another way, and one that lists its inputs is compared by them.
    private static bool IsKnown(DataTable? metadata) =>
        metadata?.Find("lock_inputs") is null && metadata?.FindText("lock_version")?.Text is "4.4" or "4.4.1" or "4.4.2" or "4.5.0";
}
