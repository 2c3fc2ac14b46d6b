using System.Text.Json;
using Basewise.Knowledge.Refresh;

namespace Basewise.KnowledgePack;

/// <summary>Known vulnerabilities by package. <see cref="AdvisoryLines"/> has the fields.</summary>
internal sealed class AdvisoryFacts : FactSet
{
    public override string Name => "advisories";

    public override string Content => "known vulnerabilities of Python packages: identifiers, affected versions, scores";

    public override string Licence =>
        "CC-BY-4.0: PyPI advisory database, Python Packaging Authority; changed: converted, descriptions and withdrawn advisories left out";

    public override PackedFacts Pack(FactFolder folder)
    {
        JsonElement root = folder.Read("advisories.json");
        JsonElement meta = root.GetProperty("meta");

        AdvisoryLines lines = new();
        foreach (JsonProperty package in root.GetProperty("packages").EnumerateObject().OrderBy(package => package.Name, StringComparer.Ordinal))
        {
            lines.Add(package.Name, package.Value.EnumerateArray().Where(row => !IsWithdrawn(row)).Select(Record));
        }

        return new PackedFacts(FactFolder.Text(meta, "source"), FactFolder.Day(meta.GetProperty("date")), lines.Lines, lines.Count);
    }

    private static bool IsWithdrawn(JsonElement row) => row.GetArrayLength() > 4 && row[4].ValueKind == JsonValueKind.String;

    private static AdvisoryRecord Record(JsonElement row) => new(
        [.. row[0].EnumerateArray().Select(Text)],
        [.. row[1].EnumerateArray().Select(Range)],
        row.GetArrayLength() > 5 ? [.. row[5].EnumerateArray().Select(Text)] : [],
        row[2].ValueKind == JsonValueKind.Object && row[2].TryGetProperty("v3", out JsonElement score) ? score.GetDouble() : null);

    private static (string From, string? Fixed, string? Last) Range(JsonElement range) =>
        (Text(range[0]), range[1].GetString(), range.GetArrayLength() > 2 ? Text(range[2]) : null);

    private static string Text(JsonElement element) => element.GetString() ?? "";
}
