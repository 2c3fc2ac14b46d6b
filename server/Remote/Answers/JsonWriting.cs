using System.Text.Json;

namespace Basewise.Remote.Answers;

internal static class JsonWriting
{
    public static void WriteTexts(this Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    public static void WriteTexts(this Utf8JsonWriter writer, string name, IEnumerable<KeyValuePair<string, string>> texts)
    {
        writer.WriteStartObject(name);
        foreach ((string key, string text) in texts) writer.WriteString(key, text);
        writer.WriteEndObject();
    }
}
