using System.Text.Json.Nodes;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Conformance;

/// <summary>What BuildKit refuses, when it reads the file or later, a rule reports on the same line; on other files no rule reports an error.</summary>
public sealed class RefusalConformanceTests
{
    private static readonly LintOptions Options = new(new DateOnly(2026, 11, 23));

    /// <summary>The cases were answered without a registry: of an image that nobody has ever made BuildKit said nothing.</summary>
    private const string NeedsRegistry = "no-such-tag";

    private static readonly IReadOnlyList<JsonObject> Cases =
    [
        .. CheckCase.Read("buildkit-dockerfile-cases.json").Concat(CheckCase.Read("buildkit-check-pragma-cases.json"))
            .Where(@case => Text(@case["dockerfile"]).Length > 0),
    ];

    public static TheoryData<string> Refused => [.. Cases.Where(@case => Text(@case["buildError"]).Length > 0).Select(@case => Text(@case["name"]))];

    public static TheoryData<string> Accepted => [.. Cases.Where(@case => Text(@case["buildError"]).Length == 0).Select(@case => Text(@case["name"]))];

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_BuildKit_refuses_is_reported_on_the_same_line(string name)
    {
        JsonObject @case = Cases.Single(@case => Text(@case["name"]) == name);
        SourceText source = new(Text(@case["dockerfile"]));
        DockerfileSyntax syntax = DockerfileSyntax.Parse(source);
        IEnumerable<Finding> findings = Linter.Lint(SemanticModel.Of(syntax), Options).Findings.Where(finding => finding.Severity == Severity.Error || finding.Rule.Name == "invalid-image-reference");

        // Where BuildKit names no line, or the one at which it gave up, the finding is more exact.
        int line = @case["buildErrorRange"]?[0]?.GetValue<int>() ?? 0;
        bool isExact = line > 0 && !findings.Any(finding => finding.Rule.Name is "unterminated-heredoc");
        Assert.NotEmpty(findings);
        if (isExact) Assert.All(findings, finding => Assert.Equal(line, source.PositionOf(finding.Span.Start).Line + 1));
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void What_BuildKit_builds_is_no_error(string name)
    {
        SourceText source = new(Text(Cases.Single(@case => Text(@case["name"]) == name)["dockerfile"]));

        Assert.Empty(Linter.Lint(SemanticModel.Of(DockerfileSyntax.Parse(source)), Options).Findings
            .Where(finding => finding.Severity == Severity.Error && finding.Rule.Name != NeedsRegistry).Select(finding => finding.Message));
    }

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : "";
}
