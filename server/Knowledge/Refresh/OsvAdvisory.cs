using System.Text.Json;
using Basewise.Python.Requirements;

namespace Basewise.Knowledge.Refresh;

/// <summary>A file of the OSV format: one advisory, which may be about several packages.</summary>
/// <param name="Id"><c>PYSEC-2026-7</c>, <c>GHSA-…</c>.</param>
/// <param name="Ids">Its own and those that other lists have for the same.</param>
/// <param name="Packages">What is affected, by normalised name.</param>
internal sealed record OsvAdvisory(string Id, IReadOnlyList<string> Ids, double? Score, IReadOnlyList<(string Name, AdvisoryRecord Record)> Packages)
{
    private const string Ecosystem = "PyPI";

    /// <returns>Null for one that was withdrawn, or is about no package of PyPI.</returns>
    /// <exception cref="InvalidDataException">It is not of that format.</exception>
    public static OsvAdvisory? Parse(byte[] content)
    {
        using JsonDocument document = JsonFacts.Parse(content);
        JsonElement root = document.RootElement;
        string id = JsonFacts.Text(root, "id");
        if (!IsKept(id)) throw new InvalidDataException("an advisory has no identifier of a known list");
        if (JsonFacts.Text(root, "withdrawn").Length > 0) return null;

        string[] ids = [id, .. Strings(root, "aliases").Where(IsKept).Order(StringComparer.Ordinal).Where(alias => alias != id)];
        double? score = ScoreOf(root);
        (string Name, AdvisoryRecord Record)[] packages =
        [
            .. from affected in JsonFacts.List(root, "affected")
               let package = affected.TryGetProperty("package", out JsonElement value) ? value : default
               where JsonFacts.Text(package, "ecosystem") == Ecosystem
               let ranges = RangesOf(affected).ToArray()
               select (PackageName.Normalize(JsonFacts.Text(package, "name")),
                   new AdvisoryRecord(ids, ranges, ranges.Length == 0 ? [.. Strings(affected, "versions")] : [], score)),
        ];
        return packages.Length > 0 ? new OsvAdvisory(id, ids, score, packages) : null;
    }

    private static bool IsKept(string id) => id.Split('-') switch
    {
        ["PYSEC" or "CVE" or "MAL", { Length: 4 } year, { Length: > 0 } number] => year.Concat(number).All(char.IsAsciiDigit) && string.CompareOrdinal(year, "1995") >= 0,
        ["GHSA", { Length: 4 }, { Length: 4 }, { Length: 4 }] => true,
        _ => false,
    };

    private static IEnumerable<(string From, string? Fixed, string? Last)> RangesOf(JsonElement affected)
    {
        if (!affected.TryGetProperty("ranges", out _)) yield break;

        foreach (JsonElement range in JsonFacts.List(affected, "ranges"))
        {
            if (JsonFacts.Text(range, "type") != "ECOSYSTEM") continue;

            string? from = null;
            foreach (JsonElement happening in JsonFacts.List(range, "events"))
            {
                if (JsonFacts.Text(happening, "introduced") is { Length: > 0 } introduced) from = introduced;
                string mended = JsonFacts.Text(happening, "fixed");
                string last = JsonFacts.Text(happening, "last_affected");
                if (from is null || (mended.Length == 0 && last.Length == 0)) continue;

                yield return mended.Length > 0 ? (from, mended, null) : (from, null, last);
                from = null;
            }

            if (from is not null) yield return (from, null, null);
        }
    }

    private static double? ScoreOf(JsonElement root)
    {
        if (!root.TryGetProperty("severity", out _)) return null;

        foreach (JsonElement severity in JsonFacts.List(root, "severity"))
        {
            if (CvssScore.Find(JsonFacts.Text(severity, "score")) is { } score) return score;
        }

        return null;
    }

    private static IEnumerable<string> Strings(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString() ?? "")
            : [];
}
