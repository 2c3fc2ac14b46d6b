using System.Globalization;
using System.Text.Json;

namespace Basewise.Knowledge.Refresh;

/// <summary>
/// Makes the life cycles anew from what endoflife.date says of all products (<c>tools/KnowledgePack/LifeCycleFacts.cs</c> has the fields).
/// </summary>
internal static class LifeCycleRefresh
{
    /// <summary>Without these the answer is none: they are asked about in every file.</summary>
    private static readonly string[] needed = ["python", "debian", "alpine-linux", "ubuntu"];

    /// <param name="rows">Those of the set as it is. Its products are renewed and no others; one that is gone at the source stays as it was.</param>
    /// <exception cref="InvalidDataException">The answer is not what it should be.</exception>
    public static IReadOnlyList<string> Apply(byte[] content, IReadOnlyList<string[]> rows)
    {
        using JsonDocument document = JsonFacts.Parse(content);
        Dictionary<string, List<string>> products = new(StringComparer.Ordinal);
        foreach (JsonElement product in JsonFacts.List(document.RootElement, "result"))
        {
            string name = JsonFacts.Text(product, "name");
            if (rows.Any(row => row[0] == name)) products[name] = [.. JsonFacts.List(product, "releases").Select(release => Line(name, release))];
        }

        foreach (string product in needed)
        {
            if (!products.TryGetValue(product, out List<string>? cycles) || cycles.Count == 0) throw new InvalidDataException($"it has no releases of {product}");
        }

        return
        [
            .. rows.GroupBy(row => row[0]).SelectMany(product =>
                products.TryGetValue(product.Key, out List<string>? cycles) && cycles.Count > 0 ? cycles : product.Select(row => string.Join('\t', row))),
        ];
    }

    private static string Line(string product, JsonElement release)
    {
        string cycle = JsonFacts.Text(release, "name");
        if (cycle.Length == 0) throw new InvalidDataException($"a release of {product} has no name");

        JsonElement latest = release.TryGetProperty("latest", out JsonElement value) ? value : default;
        return string.Join('\t',
            product,
            cycle,
            JsonFacts.Text(release, "codename"),
            Day(release, "releaseDate"),
            DayOrState(release, "eoasFrom", "isEoas"),
            DayOrState(release, "eolFrom", "isEol"),
            DayOrState(release, "eoesFrom", "isEoes"),
            JsonFacts.Text(latest, "name"),
            Day(latest, "date"),
            JsonFacts.Flag(release, "isLts") == true ? "+" : "");
    }

    private static string DayOrState(JsonElement release, string day, string state) =>
        Day(release, day) is { Length: > 0 } known ? known : JsonFacts.Flag(release, state) switch { true => "+", false => "-", _ => "" };

    private static string Day(JsonElement element, string property)
    {
        string text = JsonFacts.Text(element, property);
        return text.Length == 0 || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? text
            : throw new InvalidDataException($"\"{property}\" is no day: {(text.Length > 20 ? text[..20] : text)}");
    }
}
