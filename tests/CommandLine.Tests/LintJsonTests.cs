using Newtonsoft.Json.Linq;

namespace Basewise.CommandLine.Tests;

/// <summary>The shape that programs rely on.</summary>
public class LintJsonTests
{
    [Fact]
    public void The_report_is_one_object_of_exactly_this_shape()
    {
        CommandLineRun run = CommandLineRun.OfText("# 😀 \"quoted\"\nFROM python\n", "--format", "json", "--rule", "root-final-stage=off");

        JObject report = JObject.Parse(run.Output);
        Assert.Equal(["files"], NamesOf(report));
        JToken file = Assert.Single(report["files"] ?? "none");
        Assert.Equal(["path", "findings"], NamesOf(file));
        Assert.Equal("-", (string?)file["path"]);
        JToken finding = Assert.Single(file["findings"] ?? "none");
        Assert.Equal(["rule", "aliases", "severity", "message", "range", "fixable", "url"], NamesOf(finding));
        Assert.Equal("untagged-image", (string?)finding["rule"]);
        Assert.Equal(["DL3006", "DL3007"], finding["aliases"]?.Values<string>().Intersect(["DL3006", "DL3007"]) ?? []);
        Assert.Equal("warning", (string?)finding["severity"]);
        Assert.Equal(JTokenType.String, finding["message"]?.Type);
        Assert.Equal(JObject.Parse("""{"start": {"line": 1, "character": 5}, "end": {"line": 1, "character": 11}}"""), finding["range"]);
        Assert.Equal(["start", "end"], NamesOf(finding["range"]));
        Assert.Equal(["line", "character"], NamesOf(finding["range"]?["end"]));
        Assert.Equal(JTokenType.Boolean, finding["fixable"]?.Type);
        Assert.EndsWith("/untagged-image.md", (string?)finding["url"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_with_a_tag_or_another_place_has_members_for_them()
    {
        CommandLineRun run = CommandLineRun.OfText("FROM scratch\nCMD [\"a\"]\nCMD [\"b\"]\n", "--format", "json");

        JToken finding = Assert.Single(JObject.Parse(run.Output)["files"]?[0]?["findings"] ?? "none");
        Assert.Equal(["rule", "aliases", "severity", "message", "range", "fixable", "url", "tags", "related"], NamesOf(finding));
        Assert.Equal(["unnecessary"], finding["tags"]?.Values<string>() ?? []);
        JToken place = Assert.Single(finding["related"] ?? "none");
        Assert.Equal(["message", "range"], NamesOf(place));
        Assert.Equal(JObject.Parse("""{"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 3}}"""), place["range"]);
    }

    [Fact]
    public void Columns_are_UTF16_units_from_zero()
    {
        JObject report = JObject.Parse(CommandLineRun.OfText("\ufeff# \nFROM --platform=$😀 python\n", "--format", "json").Output);

        JToken? range = report["files"]?[0]?["findings"]?.First(finding => (string?)finding["rule"] == "untagged-image")["range"];
        Assert.Equal(JObject.Parse("""{"start": {"line": 1, "character": 19}, "end": {"line": 1, "character": 25}}"""), range);
    }

    [Fact]
    public void Files_without_findings_are_listed_and_files_that_cannot_be_read_are_not()
    {
        using TemporaryFolder folder = new();
        folder.Write("Dockerfile", "FROM scratch\n");

        CommandLineRun run = CommandLineRun.Of("lint", folder["Dockerfile"], folder["missing"], "--format", "json");

        Assert.Equal(ExitStatus.Failure, run.Status);
        Assert.Equal($$"""{"files":[{"path":"{{folder["Dockerfile"]}}","findings":[]}]}""" + "\n", run.Output);
        Assert.Contains(folder["missing"], run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_judge_is_an_empty_list()
    {
        using TemporaryFolder folder = new();

        Assert.Equal("{\"files\":[]}\n", CommandLineRun.Of("lint", folder.Path, "--format", "json").Output);
    }

    private static string[] NamesOf(JToken? token) => [.. (token as JObject)?.Properties().Select(property => property.Name) ?? []];
}
