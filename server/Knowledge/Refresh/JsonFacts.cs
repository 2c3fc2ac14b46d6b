using System.Text.Json;

namespace Basewise.Knowledge.Refresh;

/// <summary>Reads JSON of others, of which nothing is certain: what is missing or of another kind is "".</summary>
internal static class JsonFacts
{
    private static readonly JsonDocumentOptions options = new() { MaxDepth = 32 };

    /// <exception cref="InvalidDataException">It is no JSON.</exception>
    public static JsonDocument Parse(byte[] content)
    {
        try
        {
            return JsonDocument.Parse(content, options);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"it is no JSON, or cut off: {exception.Message}", exception);
        }
    }

    /// <exception cref="InvalidDataException">There is no such list.</exception>
    public static JsonElement.ArrayEnumerator List(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : throw new InvalidDataException($"it has no list \"{property}\"");

    /// <summary>A text on one line, without the characters that part records and fields.</summary>
    public static string Text(JsonElement element, string property)
    {
        string text = element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() ?? ""
            : "";
        return text.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 ? text : throw new InvalidDataException($"a \"{property}\" has a line end or tab in it");
    }

    public static bool? Flag(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out JsonElement value)
            ? value.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null }
            : null;
}
