using System.Globalization;
using System.Text;
using System.Text.Json;
using Basewise.Python.Versions;

namespace Basewise.KnowledgePack;

/// <summary>
/// Known vulnerabilities by package. Columns: normalised name; numbers in the PyPI advisory database; other identifiers; ranges;
/// CVSS scores. Each has its package's advisories one after the other:
/// <list type="bullet">
/// <item>number: the year's letter (<c>A</c> is 1995) and how much higher than the one before it of that year, nothing for one
/// more, <c>.</c> for an advisory without one;</item>
/// <item>identifiers, <c>+</c> between those of one advisory, <c>.</c> for none: the year's letter and the number of a CVE,
/// <c>!</c> before those of malicious code, <c>~</c> before those of GitHub, which are kept only where there is no CVE: they are
/// random, and would be half of this set;</item>
/// <item>ranges with a comma between them and blanks between advisories, nothing for the same as the advisory before:
/// <c>1.0&lt;1.2</c> is from 1.0 to before 1.2, <c>1.0=1.2</c> to 1.2 itself, <c>1.0*</c> without an end; what is before <c>&lt;</c>,
/// <c>=</c> and <c>*</c> is absent for "from the beginning"; <c>@1.0</c> is that version alone;</item>
/// <item>a character for ten times the score, <c>0</c> for nought and so on; a blank where none is known.</item>
/// </list>
/// </summary>
internal sealed class AdvisoryFacts : FactSet
{
    private const int FirstYear = 1995;

    public override string Name => "advisories";

    public override string Content => "known vulnerabilities of Python packages: identifiers, affected versions, scores";

    public override string Licence =>
        "CC-BY-4.0: PyPI advisory database, Python Packaging Authority; changed: converted, descriptions and withdrawn advisories left out";

    public override PackedFacts Pack(FactFolder folder)
    {
        JsonElement root = folder.Read("advisories.json");
        JsonElement meta = root.GetProperty("meta");

        FactColumns columns = new(5);
        foreach (JsonProperty package in root.GetProperty("packages").EnumerateObject().OrderBy(package => package.Name, StringComparer.Ordinal))
        {
            List<JsonElement> advisories = [.. Advisories(package.Value)];
            if (advisories.Count == 0) continue;

            columns.Add(package.Name, Numbers(advisories), string.Concat(advisories.Select(OtherIds)), Ranges(advisories),
                string.Concat(advisories.Select(Score)));
        }

        return new PackedFacts(FactFolder.Text(meta, "source"), FactFolder.Day(meta.GetProperty("date")), columns.Lines);
    }

    /// <summary>Those that hold and say something, each once: a few were filed twice, under an identifier that both name.</summary>
    private static IEnumerable<JsonElement> Advisories(JsonElement rows)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (JsonElement row in rows.EnumerateArray())
        {
            bool isWithdrawn = row.GetArrayLength() > 4 && row[4].ValueKind == JsonValueKind.String;
            if (isWithdrawn || RangesOf(row).Length == 0 || Ids(row).Any(seen.Contains)) continue;

            seen.UnionWith(Ids(row));
            yield return row;
        }
    }

    private static IEnumerable<string> Ids(JsonElement row) => row[0].EnumerateArray().Select(id => id.GetString() ?? "");

    private static string Numbers(List<JsonElement> advisories)
    {
        StringBuilder coded = new();
        Dictionary<string, int> last = new(StringComparer.Ordinal);
        foreach (JsonElement row in advisories)
        {
            if (Ids(row).FirstOrDefault(id => id.StartsWith("PYSEC-", StringComparison.Ordinal)) is not { } id)
            {
                coded.Append('.');
                continue;
            }

            string[] parts = id.Split('-');
            int number = int.Parse(parts[2], CultureInfo.InvariantCulture);
            int step = number - last.GetValueOrDefault(parts[1]);
            last[parts[1]] = number;
            coded.Append(Year(parts[1]));
            if (step != 1) coded.Append(step.ToString(CultureInfo.InvariantCulture));
        }

        return coded.ToString();
    }

    private static string OtherIds(JsonElement row)
    {
        List<string> ids = [];
        foreach (string id in Ids(row))
        {
            string[] parts = id.Split('-');
            if (parts[0] is "CVE") ids.Add(Year(parts[1]) + parts[2]);
            if (parts[0] is "MAL") ids.Add('!' + Year(parts[1]) + parts[2]);
        }

        if (ids.Count == 0)
        {
            ids.AddRange(Ids(row).Where(id => id.StartsWith("GHSA-", StringComparison.Ordinal)).Select(id => string.Concat("~", id.AsSpan("GHSA-".Length))));
        }

        return ids.Count == 0 ? "." : string.Join('+', ids);
    }

    private static string Ranges(List<JsonElement> advisories)
    {
        List<string> coded = [];
        string before = "";
        foreach (JsonElement row in advisories)
        {
            string ranges = RangesOf(row);
            coded.Add(ranges == before ? "" : ranges);
            before = ranges;
        }

        return string.Join(' ', coded);
    }

    private static string RangesOf(JsonElement row)
    {
        IEnumerable<string?> alone = row.GetArrayLength() > 5 ? row[5].EnumerateArray().Select(version => Version(version) is { } text ? '@' + text : null) : [];
        return string.Join(',', row[1].EnumerateArray().Select(Range).Concat(alone).OfType<string>());
    }

    /// <summary>Null for a range whose ends are not versions of Python packages, which a few are not.</summary>
    private static string? Range(JsonElement range)
    {
        string? from = range[0].GetString() == "0" ? "" : Version(range[0]);
        string? end = range[1].ValueKind == JsonValueKind.String ? Version(range[1]) is { } before ? '<' + before : null
            : range.GetArrayLength() == 2 ? "*"
            : Version(range[2]) is { } last ? '=' + last : null;
        return from is null || end is null ? null : from + end;
    }

    /// <summary>Some list says "2.6.0-NA", and names a build for CUDA as "2.6.0-cu124": both are of 2.6.0.</summary>
    private static string? Version(JsonElement element)
    {
        string text = element.GetString() ?? "";
        int dash = text.LastIndexOf('-');
        bool hasNote = dash > 0 && (text[dash..] == "-NA" || text[dash..].StartsWith("-cu", StringComparison.Ordinal));
        return PackageVersion.Find(hasNote ? text[..dash] : text)?.Text;
    }

    private static char Score(JsonElement row) =>
        row[2].ValueKind == JsonValueKind.Object && row[2].TryGetProperty("v3", out JsonElement score)
            ? (char)('0' + (int)Math.Round(score.GetDouble() * 10))
            : ' ';

    private static string Year(string year) => ((char)('A' + int.Parse(year, CultureInfo.InvariantCulture) - FirstYear)).ToString();
}
