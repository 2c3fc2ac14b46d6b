using System.Text.Json;
using Basewise.Python.DataFiles;
using Basewise.Syntax.Text;

namespace Basewise.Python.Tests.Conformance;

/// <summary>TOML as Python's own tomllib reads it; <c>toml.py</c> wrote down what it answers.</summary>
public sealed class TomlConformanceTests
{
    private static readonly JsonElement[] Cases = [.. ConformanceData.Read("toml.json").EnumerateArray()];

    [Fact]
    public void What_tomllib_reads_has_no_problem_and_the_same_values() => ConformanceData.AssertNone(
        from line in Cases
        where line.TryGetProperty("data", out _)
        let file = DataFile.ReadToml(new SourceText(line.GetText("toml")))
        let difference = file.Problems is [var problem, ..] ? problem.Message : Difference(file.Root, line.GetProperty("data"), "")
        where difference is not null
        select $"{line.GetText("toml")}: {difference}");

    // TOML 1.1 lets the braces of a table have several lines and a comma at the end, which tomllib refuses as 1.0 does.
    [Fact]
    public void What_tomllib_refuses_has_a_problem() => ConformanceData.AssertNone(
        from line in Cases
        where !line.TryGetProperty("data", out _)
        let toml = line.GetText("toml")
        where DataFile.ReadToml(new SourceText(toml)).Problems.IsEmpty && !toml.Contains('{', StringComparison.Ordinal)
        select toml);

    private static string? Difference(DataValue value, JsonElement expected, string path) => (value, expected.ValueKind) switch
    {
        (DataTable table, JsonValueKind.Object) => table.Entries.Select(entry => entry.Key.Text).Order(StringComparer.Ordinal)
            .SequenceEqual(expected.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal))
            ? table.Entries.Select(entry => Difference(entry.Value, expected.GetProperty(entry.Key.Text), $"{path}.{entry.Key}")).FirstOrDefault(found => found is not null)
            : $"{path} has other keys",
        (DataArray array, JsonValueKind.Array) => array.Items.Count == expected.GetArrayLength()
            ? array.Items.Zip(expected.EnumerateArray()).Select(pair => Difference(pair.First, pair.Second, $"{path}[]")).FirstOrDefault(found => found is not null)
            : $"{path} has {array.Items.Count} items",
        (DataText text, JsonValueKind.String) => text.Text == expected.GetString() ? null : $"{path} is {text.Text}",
        (DataScalar, JsonValueKind.Null) => null,
        _ => $"{path} is {value.GetType().Name}",
    };
}
