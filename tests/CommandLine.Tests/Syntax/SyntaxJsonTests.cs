using System.Text;
using Newtonsoft.Json.Linq;

namespace Basewise.CommandLine.Tests.Syntax;

/// <summary>The shape that programs rely on, and BuildKit's own answers in it.</summary>
public sealed class SyntaxJsonTests
{
    private static readonly JObject[] ConformanceCases =
    [
        .. JArray.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Conformance", "buildkit-dockerfile-cases.json"))).Cast<JObject>()
            .Where(@case => @case["dockerfile"]?.Type == JTokenType.String),
    ];

    public static TheoryData<string> Names => [.. ConformanceCases.Select(@case => @case.Value<string>("name") ?? "")];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_is_read_as_BuildKit_reads_it(string name)
    {
        JObject expected = ConformanceCases.Single(@case => @case.Value<string>("name") == name);
        JToken file = Assert.Single(Run(expected.Value<string>("dockerfile") ?? "")["files"] ?? "none");
        bool isRefused = expected["parseError"] is not null || expected["instructionError"] is not null;

        Assert.Equal(isRefused, file["problems"]?.HasValues);
        if (isRefused) Assert.Equal(Math.Max(1, expected["buildErrorRange"]?[0]?.Value<int>() ?? 0), file["problems"]?[0]?.Value<int>("line"));
        Assert.True(JToken.DeepEquals(expected["stages"] ?? new JArray(), file["stages"]), $"{expected["stages"]} is not {file["stages"]}");
        if (expected["parseError"] is not null) return;

        Assert.Equal(expected.Value<string>("escape"), file.Value<string>("escape"));
        Assert.True(JToken.DeepEquals(expected["instructions"], file["instructions"]), $"{expected["instructions"]} is not {file["instructions"]}");
    }

    [Fact]
    public void The_report_is_one_object_of_exactly_this_shape() => Assert.Equal(
        """{"files":[{"path":"-","escape":"\\","instructions":[{"keyword":"FROM","startLine":1,"endLine":1,"arguments":["scratch"]},"""
            + """{"keyword":"COPY","startLine":2,"endLine":4,"flags":["--link"],"arguments":["<<a","/é"],"heredocs":[{"name":"a","expand":true,"chomp":false,"fileDescriptor":0,"content":"b\n"}]},"""
            + """{"keyword":"ONBUILD","startLine":5,"endLine":5,"children":[{"keyword":"CMD","startLine":0,"endLine":0,"arguments":["x"],"json":true}]},"""
            + """{"keyword":"RNU","startLine":6,"endLine":6,"arguments":[""]}],"stages":[],"problems":[{"message":"`RNU` is not an instruction.","line":6}]}]}""" + "\n",
        CommandLineRun.Of(Encoding.UTF8.GetBytes("FROM scratch\nCOPY --link <<a /é\nb\na\nONBUILD CMD [\"x\"]\nRNU\n"), takesColor: false, "syntax", "-", "--format", "json").Output);

    [Fact]
    public void What_fails_only_when_it_is_built_is_no_problem_of_reading() =>
        Assert.Empty(Run("FROM scratch\nRUN --mount=type=x true\nONBUILD RNU\n")["files"]?[0]?["problems"] ?? "none");

    [Fact]
    public void A_carriage_return_alone_ends_no_line() =>
        Assert.Equal(2, Run("FROM scratch\rAS\rx\nRUN true\n")["files"]?[0]?["instructions"]?[1]?.Value<int>("startLine"));

    private static JObject Run(string dockerfile)
    {
        CommandLineRun run = CommandLineRun.Of(Encoding.UTF8.GetBytes(dockerfile), takesColor: false, "syntax", "-", "--format", "json");

        Assert.Equal(ExitStatus.Success, run.Status);
        Assert.Equal("", run.Error);
        return JObject.Parse(run.Output);
    }
}
