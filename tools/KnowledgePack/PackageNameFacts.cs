using System.Text.Json;

namespace Basewise.KnowledgePack;

/// <summary>
/// The packages that are downloaded most, first the one that is downloaded most. Field: normalised name. The order of the
/// lines is the rank; kept in it, the names pack smaller than sorted and front-coded names with their ranks beside them
/// (77 KB to 82 KB).
/// </summary>
internal sealed class PackageNameFacts : FactSet
{
    public override string Name => "package-names";

    public override string Content => "names of the Python packages downloaded most in 30 days, in that order";

    public override string Licence => "none named: names and their order, from the public download counts of PyPI";

    public override PackedFacts Pack(FactFolder folder)
    {
        JsonElement root = folder.Read("packages-top.json");
        JsonElement meta = root.GetProperty("meta");

        return new PackedFacts(
            FactFolder.Text(meta, "source"),
            FactFolder.Day(meta.GetProperty("lastUpdate")),
            [.. root.GetProperty("projects").EnumerateArray().Select(project => project[0].GetString() ?? "")]);
    }
}
