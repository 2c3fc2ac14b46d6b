using System.Text.Json;

namespace Basewise.Python.Tests.Conformance;

/// <summary>What the reference implementation, pypa/packaging, answers; one case a line in the files next to this one.</summary>
internal static class ConformanceData
{
    public static JsonElement Read(string fileName)
    {
        using FileStream file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Conformance", fileName));
        using JsonDocument document = JsonDocument.Parse(file);
        return document.RootElement.Clone();
    }

    public static string GetText(this JsonElement element, string property) =>
        element.GetProperty(property).GetString() ?? throw new InvalidDataException($"'{property}' is null.");

    /// <summary>Fails with all differences, one a line.</summary>
    public static void AssertNone(IEnumerable<string> differences)
    {
        string message = string.Join('\n', differences);
        Assert.True(message.Length == 0, message);
    }
}
