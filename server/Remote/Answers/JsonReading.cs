using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Basewise.Remote.Answers;

/// <summary>Reads JSON of others: what is missing or of another kind is not there.</summary>
internal static class JsonReading
{
    public static JsonElement? Find(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement found) ? found : null;

    public static string? FindText(this JsonElement element, string name) => element.Find(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static long? FindNumber(this JsonElement element, string name) =>
        element.Find(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out long value) ? value : null;

    public static DateTimeOffset? FindTime(this JsonElement element, string name) =>
        DateTimeOffset.TryParse(element.FindText(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null;

    /// <summary>The elements of a list; none where there is no list.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement element, string name) =>
        element.Find(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    public static ImmutableArray<string> Texts(this JsonElement element, string name) =>
        [.. element.List(name).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString() ?? "")];

    /// <summary>The texts of an object by their names; none where there is no object.</summary>
    public static ImmutableDictionary<string, string> Map(this JsonElement element, string name)
    {
        ImmutableDictionary<string, string>.Builder map = ImmutableDictionary.CreateBuilder<string, string>();
        if (element.Find(name) is not { ValueKind: JsonValueKind.Object } found) return map.ToImmutable();

        foreach (JsonProperty property in found.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.String) map[property.Name] = property.Value.GetString() ?? "";
        }

        return map.ToImmutable();
    }
}
