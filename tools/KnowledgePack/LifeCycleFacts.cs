using System.Text.Json;

namespace Basewise.KnowledgePack;

/// <summary>
/// Release cycles of Python and of the distributions. Fields: product, cycle, codename, released, end of active support,
/// end of life, end of extended support, latest release, its day, <c>+</c> for a long-term release. A date is <c>yyyy-MM-dd</c>; where the source knows no
/// date, <c>+</c> says "already over" and <c>-</c> "not yet".
/// </summary>
internal sealed class LifeCycleFacts : FactSet
{
    public override string Name => "life-cycles";

    public override string Content => "release cycles and their ends: Python, Debian, Alpine, Ubuntu and others";

    public override string Licence => "MIT (endoflife.date)";

    public override int Format => 2;

    public override PackedFacts Pack(FactFolder folder)
    {
        JsonElement root = folder.Read("eol.json");
        JsonElement meta = root.GetProperty("meta");

        return new PackedFacts(
            FactFolder.Text(meta, "source"),
            FactFolder.Day(meta.GetProperty("date")),
            [.. root.GetProperty("cycles").EnumerateArray().Select(Line)]);
    }

    private static string Line(JsonElement cycle) => string.Join('\t',
        FactFolder.Text(cycle, "product"),
        FactFolder.Text(cycle, "cycle"),
        FactFolder.Text(cycle, "codename"),
        FactFolder.Text(cycle, "released"),
        DayOrState(cycle, "supportEnd"),
        DayOrState(cycle, "eol"),
        DayOrState(cycle, "extendedEol"),
        FactFolder.Text(cycle, "latest"),
        FactFolder.Text(cycle, "latestReleased"),
        cycle.TryGetProperty("lts", out JsonElement lts) && lts.ValueKind == JsonValueKind.True ? "+" : "");

    private static string DayOrState(JsonElement cycle, string property) =>
        !cycle.TryGetProperty(property, out JsonElement value) ? ""
        : value.ValueKind switch
        {
            JsonValueKind.True => "+",
            JsonValueKind.False => "-",
            _ => value.GetString() ?? "",
        };
}
