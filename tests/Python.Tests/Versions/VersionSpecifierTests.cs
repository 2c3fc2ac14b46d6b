using System.Text.Json;
using Basewise.Python.Tests.Conformance;
using Basewise.Python.Versions;

namespace Basewise.Python.Tests.Versions;

public class VersionSpecifierTests
{
    private static readonly JsonElement Data = ConformanceData.Read("pep440-specifiers.json");

    [Fact]
    public void Specifiers_are_read_as_packaging_reads_them() =>
        ConformanceData.AssertNone(Data.GetProperty("parse").EnumerateArray()
            .Select(expected => (Text: expected.GetText("input"), Expected: Describe(expected), Actual: Describe(expected.GetText("input"))))
            .Where(row => row.Expected != row.Actual)
            .Select(row => $"'{row.Text}': expected {row.Expected}, was {row.Actual}"));

    [Fact]
    public void Versions_satisfy_specifiers_as_packaging_says()
    {
        PackageVersion[] versions = [.. Data.GetProperty("versions").EnumerateArray().Select(text => PackageVersion.Parse(text.GetString() ?? ""))];

        List<string> differences = [];
        foreach (JsonElement row in Data.GetProperty("matrix").EnumerateArray())
        {
            string text = row.GetText("specifier");
            VersionSpecifierSet set = VersionSpecifierSet.Find(text) ?? throw new InvalidDataException(text);
            Compare(row.GetText("default"), candidate => set.Contains(candidate));
            Compare(row.GetText("pre"), candidate => set.Contains(candidate, allowPreReleases: true));
            Compare(row.GetText("nopre"), candidate => set.Contains(candidate, allowPreReleases: false));

            void Compare(string expected, Func<PackageVersion, bool> contains) =>
                differences.AddRange(versions
                    .Where((candidate, i) => contains(candidate) != (expected[i] == '1'))
                    .Select(candidate => $"'{candidate.Text}' in '{text}' was {contains(candidate)}"));
        }

        ConformanceData.AssertNone(differences);
    }

    [Theory]
    [InlineData("==1.0.*", "1rc1", true)]
    [InlineData("==1.0.*", "1.0.1.post2", true)]
    [InlineData("==1.0.*", "1!1.0", false)]
    [InlineData("~=2.2.post3", "2.9", true)]
    [InlineData("~=2.2.post3", "2.2.post2", false)]
    [InlineData("~=2.2.post3", "3.0", false)]
    [InlineData("<1.0", "1.0a1", false)]
    [InlineData("<1.0rc1", "1.0a1", true)]
    [InlineData("<1.0.post2", "1.0a1", true)]
    [InlineData("<1.0.post2", "1.0.post2.dev1", false)]
    [InlineData("<1.0.post2", "1.0.post1.dev1", true)]
    [InlineData(">1.0", "1.0.post1", false)]
    [InlineData(">1.0a1", "1.0a1.post1", false)]
    [InlineData(">1.0a1", "1.0.post1", true)]
    [InlineData(">1.0.dev1", "1.0+local", true)]
    [InlineData(">1.0.post1", "1.0.post2", true)]
    [InlineData(">1.0", "1.0+local", false)]
    [InlineData("==1.0", "1.0+local", true)]
    [InlineData("==1.0+local", "1.0", false)]
    [InlineData(">=99999999999999999999", "100000000000000000000", true)]
    public void The_published_rules_hold(string specifier, string version, bool expected) =>
        Assert.Equal(expected, VersionSpecifier.Find(specifier)?.Contains(PackageVersion.Parse(version)));

    private static string Describe(string text) => VersionSpecifierSet.Find(text) is not { } set
        ? "invalid"
        : $"{set}: {string.Join(' ', set.Specifiers
            .DistinctBy(specifier => specifier.Canonical)
            .OrderBy(specifier => specifier.ToString(), StringComparer.Ordinal)
            .Select(specifier => $"{specifier.Operator.Text()} {specifier.VersionText}"))}";

    private static string Describe(JsonElement expected) => !expected.GetProperty("valid").GetBoolean()
        ? "invalid"
        : $"{expected.GetText("canonical")}: {string.Join(' ', expected.GetProperty("parts").EnumerateArray().Select(part => $"{part[0]} {part[1]}"))}";
}
