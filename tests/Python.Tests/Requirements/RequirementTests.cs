using System.Text.Json;
using Basewise.Python.Requirements;
using Basewise.Python.Tests.Conformance;

namespace Basewise.Python.Tests.Requirements;

public class RequirementTests
{
    private static readonly JsonElement Data = ConformanceData.Read("pep508-requirements.json");

    [Fact]
    public void Requirements_are_read_as_packaging_reads_them() =>
        ConformanceData.AssertNone(
            from expected in Data.GetProperty("requirements").EnumerateArray()
            let wanted = Describe(expected)
            let actual = Describe(expected.GetText("input"))
            where actual != wanted
            select $"'{expected.GetText("input")}': expected {wanted}, was {actual}");

    [Theory]
    [InlineData("a===1.0,<2", "a<2,===1.0")]
    [InlineData("a[]", "a")]
    [InlineData("a[y, x,y]>=1", "a[x,y]>=1")]
    [InlineData("a ()", "a")]
    [InlineData("a>=1,", "a>=1")]
    [InlineData("a @ https://e/x;y ; os_name=='b'", "a @ https://e/x;y ; os_name == \"b\"")]
    public void The_canonical_form_is_that_of_packaging(string text, string canonical) =>
        Assert.Equal(canonical, Requirement.Find(text)?.ToString());

    [Theory]
    [InlineData("a[x,]")]
    [InlineData("a[,x]")]
    [InlineData("a>=1,,<2")]
    [InlineData("a,>=1")]
    [InlineData("a>=1 <2")]
    [InlineData("a==${VERSION}")]
    [InlineData("https://example.org/a.whl")]
    [InlineData("./a")]
    [InlineData("a;")]
    [InlineData("a\n")]
    [InlineData("")]
    public void What_packaging_refuses_is_none(string text) => Assert.Null(Requirement.Find(text));

    private static string Describe(string text)
    {
        if (Requirement.Find(text) is not { } requirement) return "invalid";

        string[] extras = [.. requirement.Extras.Distinct().Order(StringComparer.Ordinal)];
        return $"{requirement} {requirement.Name.Normalized} [{string.Join(',', extras)}] {requirement.Url} {requirement.Marker}";
    }

    private static string Describe(JsonElement expected)
    {
        if (!expected.GetProperty("valid").GetBoolean()) return "invalid";

        string extras = expected.TryGetProperty("extras", out JsonElement list)
            ? string.Join(',', list.EnumerateArray().Select(extra => extra.GetString()).Distinct().Order(StringComparer.Ordinal))
            : "";
        return $"{expected.GetText("canonical")} {expected.GetText("normalized")} [{extras}] {TextOf(expected, "url")} {TextOf(expected, "marker")}";
    }

    private static string TextOf(JsonElement element, string property) =>
        element.TryGetProperty(property, out JsonElement value) ? value.GetString() ?? "" : "";
}
