using System.Text.Json;

namespace Basewise.KnowledgePack;

/// <summary>
/// Names that people know a package by, and the names that it has on PyPI. Fields: name, normalised names with blanks between them,
/// the best first. Only packages are kept that many people download: others would be answers that nobody was looking for.
/// </summary>
internal sealed class NameMapFacts(string name, string content, string licence, string file, string property, string source, string dated) : FactSet
{
    public static NameMapFacts Imports => new(
        "import-names", "modules whose name is not that of the package that they come with",
        "Apache-2.0 (pipreqs, grayskull, Wolfi)",
        "imports.json", "modules", "bndr/pipreqs, conda/grayskull, wolfi-dev/os", "wolfi");

    public static NameMapFacts Conda => new(
        "conda-names", "packages that conda-forge has under another name than PyPI",
        "BSD-3-Clause (parselmouth)",
        "conda-pypi.json", "names", "prefix-dev/parselmouth", "");

    public override string Name => name;

    public override string Content => content;

    public override string Licence => licence;

    public override PackedFacts Pack(FactFolder folder)
    {
        HashSet<string> popular = [.. folder.Read("packages-top.json").GetProperty("projects").EnumerateArray().Select(project => project[0].GetString() ?? "")];
        JsonElement root = folder.Read(file);
        JsonElement meta = root.GetProperty("meta");

        return new PackedFacts(
            source,
            FactFolder.Day((dated.Length == 0 ? meta : meta.GetProperty(dated)).GetProperty("date")),
            [.. root.GetProperty(property).EnumerateObject()
                .Select(known => (known.Name, Packages: known.Value.EnumerateArray().Select(package => package.GetString() ?? "").Where(popular.Contains).ToArray()))
                .Where(known => known.Packages.Length > 0)
                .OrderBy(known => known.Name, StringComparer.Ordinal)
                .Select(known => known.Name + '\t' + string.Join(' ', known.Packages))]);
    }
}
