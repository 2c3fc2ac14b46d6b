using System.Globalization;
using System.Text.Json;

namespace Basewise.KnowledgePack;

/// <summary>A folder of JSON facts: each file is an object with <c>meta</c> and one list (or map) of records.</summary>
internal sealed class FactFolder(string path)
{
    public JsonElement Read(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(path, file)));
        return document.RootElement.Clone();
    }

    /// <summary>A file whose records make a line each; null where one makes none.</summary>
    public PackedFacts Pack(string file, Func<JsonElement, string?> line)
    {
        JsonElement root = Read(file);
        JsonElement meta = root.GetProperty("meta");
        return new PackedFacts(Text(meta, "source"), Day(meta.GetProperty("date")), [.. root.GetProperty("records").EnumerateArray().Select(line).OfType<string>()]);
    }

    /// <summary>The day of a time stamp such as <c>2026-08-21T16:53:11-07:00</c>, as written, without moving it to another zone.</summary>
    public static DateOnly Day(JsonElement stamp) =>
        DateOnly.ParseExact((stamp.GetString() ?? "")[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A property's text, or "" when the record lacks it.</summary>
    public static string Text(JsonElement record, string property) =>
        record.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";

    public static IEnumerable<string> Texts(JsonElement record, string property) =>
        record.TryGetProperty(property, out JsonElement value) ? value.EnumerateArray().Select(item => item.GetString() ?? "") : [];
}
