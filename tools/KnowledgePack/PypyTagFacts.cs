using System.Text.Json;

namespace Basewise.KnowledgePack;

/// <summary>
/// Tags of the official pypy image. The first field says what the line is: <c>S</c> series of Python, last version of PyPy, 1 for the
/// series behind <c>latest</c>, last day listed, first day not listed (empty: current); <c>I</c> current image: series, version of PyPy,
/// variant, platforms, tags.
/// </summary>
internal sealed class PypyTagFacts : FactSet
{
    public override string Name => "pypy-tags";

    public override string Content => "every tag of the official pypy image";

    public override string Licence => "Apache-2.0";

    public override PackedFacts Pack(FactFolder folder) => folder.Pack("pypy-tags.json", Line);

    private static string? Line(JsonElement record) => FactFolder.Text(record, "t") switch
    {
        "series" => string.Join('\t', "S", FactFolder.Text(record, "series"), FactFolder.Text(record, "version"),
            record.TryGetProperty("latest", out _) ? "1" : "", FactFolder.Text(record, "lastListed"), FactFolder.Text(record, "removed")),

        "image" => string.Join('\t', "I", FactFolder.Text(record, "series"), FactFolder.Text(record, "version"), FactFolder.Text(record, "variant"),
            string.Join(' ', FactFolder.Texts(record, "arch")),
            string.Join(' ', FactFolder.Texts(record, "tags").Concat(FactFolder.Texts(record, "sharedTags")))),

        // Aliases repeat the tags of the images.
        _ => null,
    };
}
