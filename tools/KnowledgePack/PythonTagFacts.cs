using System.Text.Json;

namespace Basewise.KnowledgePack;

/// <summary>
/// Tags of the official python image. The first field says what the line is:
/// <list type="bullet">
/// <item><c>S</c> series, its last version, default variants of full, slim and alpine, 1 for the series behind <c>latest</c>,
/// the day from which on it was no longer listed (empty: current);</item>
/// <item><c>I</c> current image: series, variant, version, platforms, tags;</item>
/// <item><c>D</c> variant that a series no longer has: series, variant, last version, platforms, last day listed, first day not listed;</item>
/// <item><c>R</c> floating tag no longer listed: tag, series, variant, version, last day listed, first day not listed;</item>
/// <item><c>P</c> exact version no longer listed: version, and the suffixes that it had, <c>.</c> for none.</item>
/// </list>
/// </summary>
internal sealed class PythonTagFacts : FactSet
{
    public override string Name => "python-tags";

    public override string Content => "every tag of the official python image, current and retired";

    public override string Licence => "Apache-2.0";

    public override int Format => 2;

    public override PackedFacts Pack(FactFolder folder) => folder.Pack("python-tags.json", Line);

    private static string? Line(JsonElement record) => FactFolder.Text(record, "t") switch
    {
        "series" => string.Join('\t', "S", FactFolder.Text(record, "series"), FactFolder.Text(record, "version"),
            FactFolder.Text(record, "default"), FactFolder.Text(record, "defaultSlim"), FactFolder.Text(record, "defaultAlpine"),
            record.TryGetProperty("latest", out _) ? "1" : "", FactFolder.Text(record, "removed")),

        "image" when FactFolder.Text(record, "status") == "current" => string.Join('\t', "I",
            FactFolder.Text(record, "series"), FactFolder.Text(record, "variant"), FactFolder.Text(record, "version"),
            string.Join(' ', FactFolder.Texts(record, "arch")),
            string.Join(' ', FactFolder.Texts(record, "tags").Concat(FactFolder.Texts(record, "sharedTags")))),

        "image" => string.Join('\t', "D", FactFolder.Text(record, "series"), FactFolder.Text(record, "variant"), FactFolder.Text(record, "version"),
            string.Join(' ', FactFolder.Texts(record, "arch")), FactFolder.Text(record, "lastListed"), FactFolder.Text(record, "removed")),

        "retired" => string.Join('\t', "R", FactFolder.Text(record, "tag"), FactFolder.Text(record, "series"),
            FactFolder.Text(record, "variant"), FactFolder.Text(record, "version"),
            FactFolder.Text(record, "lastListed"), FactFolder.Text(record, "removed")),

        "retiredPatch" => string.Join('\t', "P", FactFolder.Text(record, "version"),
            string.Join(' ', FactFolder.Texts(record, "suffixes").Select(suffix => suffix.Length == 0 ? "." : suffix))),

        // Aliases repeat the tags of the images; versions.json tells what is in the images, see PythonContentFacts.
        _ => null,
    };
}
