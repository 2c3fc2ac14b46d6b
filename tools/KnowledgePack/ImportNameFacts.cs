using System.Text.Json;

namespace Basewise.KnowledgePack;

/// <summary>
/// Modules, and the packages that they come with. Fields: module, normalised names of packages with blanks between them, the best first.
/// Only packages are kept that many people download: others would be answers that nobody was looking for.
/// </summary>
internal sealed class ImportNameFacts : FactSet
{
    public override string Name => "import-names";

    public override string Content => "modules whose name is not that of the package that they come with";

    public override string Licence => "Apache-2.0 (pipreqs, grayskull, Wolfi)";

    public override PackedFacts Pack(FactFolder folder)
    {
        HashSet<string> popular = [.. folder.Read("packages-top.json").GetProperty("projects").EnumerateArray().Select(project => project[0].GetString() ?? "")];
        JsonElement root = folder.Read("imports.json");

        return new PackedFacts(
            "bndr/pipreqs, conda/grayskull, wolfi-dev/os",
            FactFolder.Day(root.GetProperty("meta").GetProperty("wolfi").GetProperty("date")),
            [.. root.GetProperty("modules").EnumerateObject()
                .Select(known => (known.Name, Packages: known.Value.EnumerateArray().Select(package => package.GetString() ?? "").Where(popular.Contains).ToArray()))
                .Where(known => known.Packages.Length > 0)
                .OrderBy(known => known.Name, StringComparer.Ordinal)
                .Select(known => known.Name + '\t' + string.Join(' ', known.Packages))]);
    }
}
