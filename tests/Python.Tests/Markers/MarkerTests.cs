using System.Text.Json;
using Basewise.Python.Markers;
using Basewise.Python.Tests.Conformance;
using CsCheck;

namespace Basewise.Python.Tests.Markers;

public class MarkerTests
{
    private static readonly JsonElement Data = ConformanceData.Read("pep508-markers.json");

    [Fact]
    public void Markers_are_read_as_packaging_reads_them() =>
        ConformanceData.AssertNone(
            from expected in Data.GetProperty("markers").EnumerateArray()
            let wanted = expected.GetProperty("valid").GetBoolean() ? expected.GetText("canonical") : "invalid"
            let actual = Marker.Find(expected.GetText("input"))?.ToString() ?? "invalid"
            where actual != wanted
            select $"'{expected.GetText("input")}': expected {wanted}, was {actual}");

    [Fact]
    public void Markers_hold_where_packaging_says()
    {
        MarkerEnvironment[] environments = [.. Data.GetProperty("environments").EnumerateArray()
            .Select(values => new MarkerEnvironment(values.EnumerateObject().ToDictionary(value => value.Name, value => value.Value.GetString() ?? "")))];

        ConformanceData.AssertNone(
            from expected in Data.GetProperty("markers").EnumerateArray()
            where expected.GetProperty("valid").GetBoolean()
            let marker = Marker.Find(expected.GetText("input"))
            let actual = string.Concat(environments.Select(environment => marker?.IsTrueIn(environment) switch { true => '1', false => '0', null => '?' }))
            where actual != expected.GetText("results")
            select $"'{expected.GetText("input")}': expected {expected.GetText("results")}, was {actual}");
    }

    [Theory]
    [InlineData("'test' in extras", true)]
    [InlineData("'Test_' in extras", false)]
    [InlineData("'docs' not in dependency_groups", true)]
    [InlineData("extras == 'test'", null)]
    [InlineData("os_name == 'posix'", null)]
    [InlineData("'a' == 'a'", null)]
    public void A_lock_can_ask_for_extras_and_groups(string marker, bool? expected)
    {
        MarkerEnvironment environment = new(new Dictionary<string, string>()) { Extras = new HashSet<string> { "test" } };

        Assert.Equal(expected, Marker.Find(marker)?.IsTrueIn(environment));
        Assert.NotNull(Marker.Find(marker));
    }

    [Theory]
    [InlineData("""os_name == "a\\b\x41\u00e9\t\60\q" """, """os_name == "a\bAé	0\q" """)]
    [InlineData("""os_name == 'a"b' """, """os_name == 'a"b' """)]
    public void Escapes_are_those_of_Python(string marker, string canonical) => Assert.Equal(canonical.TrimEnd(), Marker.Find(marker)?.ToString());

    [Theory]
    [InlineData("(os_name == 'a' and (os_name == 'b' or (extra == 'c')))", "os_name == \"a\" and (os_name == \"b\" or extra == \"c\")")]
    [InlineData("(((os_name == 'a')))", "os_name == \"a\"")]
    public void Parentheses_are_kept_where_they_say_something(string marker, string canonical) =>
        Assert.Equal(canonical, Marker.Find(marker)?.ToString());

    [Fact]
    public void A_marker_that_nests_without_end_is_refused() =>
        Assert.Null(Marker.Find(new string('(', 100_000) + "os_name == 'a'" + new string(')', 100_000)));

    [Fact]
    public void What_is_written_is_read_again() =>
        Gen.OneOf(
            "os_name", "'a'", "\"3.8\"", "python_version", "extra", "==", "<", "~=", "in", "not in", "and", "or", "(", ")", "\\", "#", "os_name == 'x'")
            .Array[1, 12].Select(words => string.Join(' ', words)).Sample(text =>
                Marker.Find(text) is not { } marker || Marker.Find(marker.ToString())?.ToString() == marker.ToString(), iter: 5000);
}
