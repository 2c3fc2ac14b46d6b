using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Suppressions;

/// <summary>How far each comment reaches. In every case the rule in question finds the pattern once on each line that has it.</summary>
public sealed class FileSuppressionsTests
{
    private const string From = "FROM python:3.13-slim-trixie\n";
    private const string Install = "RUN pip install flask==3.1.2\n";

    [Theory]
    [InlineData("# basewise ignore=pip-cache-left")]
    [InlineData("#basewise ignore=pip-cache-left")]
    [InlineData("#\tbasewise   ignore = pip-cache-left the image is thrown away")]
    [InlineData("# basewise ignore=pip-cache-left\n# and a word about it\n")]
    [InlineData("# basewise ignore=DL3042")]
    [InlineData("# basewise ignore=dl3042")]
    [InlineData("# basewise ignore=untagged-image, pip-cache-left because")]
    [InlineData("  # basewise ignore=pip-cache-left")]
    [InlineData("# hadolint ignore=DL3042")]
    [InlineData("#hadolint ignore = DL3006 , DL3042")]
    [InlineData("# hadolint ignore=DL3042 # the image is thrown away")]
    public void A_comment_above_an_instruction_is_about_that_instruction(string comment) =>
        Assert.Equal([4 + comment.Count('\n')], LinesOf("pip-cache-left", $"{From}{comment}\n{Install}{Install}"));

    [Theory]
    [InlineData("# basewise ignore pip-cache-left")]
    [InlineData("# Basewise ignore=pip-cache-left")]
    [InlineData("# see basewise ignore=pip-cache-left")]
    [InlineData("# basewise ignore=")]
    [InlineData("# basewise ignore=pip-cache")]
    [InlineData("# hadolint ignore=pip-cache-left")]
    [InlineData("# hadolint ignore=dl3042")]
    [InlineData("# hadolint ignore=DL3042 the image is thrown away")]
    [InlineData("# hadolint ignore=DL3042\n")]
    [InlineData("# hadolint ignore=DL3042\n# and a word about it")]
    [InlineData("# check=skip=DL3042")]
    public void What_only_looks_like_it_switches_nothing_off(string comment) =>
        Assert.Equal(2, LinesOf("pip-cache-left", $"{From}{comment}\n{Install}{Install}").Length);

    [Theory]
    [InlineData("# basewise file ignore=pip-cache-left\n" + From + Install + Install)]
    [InlineData("# basewise global ignore=DL3042\n" + From + Install + Install)]
    [InlineData("# syntax=docker/dockerfile:1\n# basewise file ignore=pip-cache-left\n" + From + Install + Install)]
    [InlineData(From + Install + Install + "# basewise file ignore=pip-cache-left\n")]
    [InlineData("# hadolint global ignore=DL3042\n" + From + Install + Install)]
    [InlineData(From + Install + "# hadolint global ignore=DL3006,DL3042\n" + Install)]
    [InlineData("# basewise file ignore=pip-cache-left\r\nFROM python:3.13-slim-trixie\r\nRUN pip install flask==3.1.2\r\n")]
    public void A_comment_for_the_file_is_about_all_of_it(string text) => Assert.Empty(LinesOf("pip-cache-left", text));

    [Fact]
    public void Above_a_FROM_Basewises_comment_is_about_the_stage()
    {
        string text = $"FROM python:3.13-slim-trixie AS a\n# basewise ignore=pip-cache-left\nFROM python:3.13-slim-trixie\n{Install}{Install}FROM python:3.13-slim-trixie\n{Install}";

        Assert.Equal([7], LinesOf("pip-cache-left", text));
    }

    [Fact]
    public void Above_a_FROM_hadolints_comment_is_about_the_FROM()
    {
        Assert.Equal([3, 4], LinesOf("pip-cache-left", $"# hadolint ignore=DL3042,DL3006\nFROM python\n{Install}{Install}"));
        Assert.Empty(LinesOf("untagged-image", $"# hadolint ignore=DL3042,DL3006\nFROM python\n{Install}"));
    }

    [Fact]
    public void Within_a_continued_instruction_no_comment_counts() =>
        Assert.Equal([2], LinesOf("pip-cache-left", $"{From}RUN true \\\n# basewise ignore=pip-cache-left\n# hadolint ignore=DL3042\n && pip install flask\n", byInstruction: true));

    [Fact]
    public void Hadolints_comments_do_not_count_where_its_configuration_says_so()
    {
        LintOptions options = Options with { HeedsHadolintComments = false };

        Assert.Equal([3], LinesOf("pip-cache-left", $"{From}# hadolint ignore=DL3042\n{Install}# basewise ignore=DL3042\n{Install}", options: options));
    }

    [Fact]
    public void What_Docker_cannot_read_stays_reported() =>
        Assert.NotEmpty(LinesOf("parse-error", $"# basewise file ignore=parse-error\n{From}# basewise ignore=parse-error\nCOPY app.py <<EOF\nEOF\n"));

    [Fact]
    public void Fifty_thousand_comments_and_findings_take_a_moment()
    {
        string text = From + string.Concat(Enumerable.Repeat("# basewise ignore=pip-cache-left\n" + Install, 50_000)) + Install;

        Assert.Equal([100_002], LinesOf("pip-cache-left", text));
    }

    private static LintOptions Options => new(new DateOnly(2026, 11, 23));

    private static int[] LinesOf(string rule, string text, bool byInstruction = false, LintOptions? options = null)
    {
        SourceText source = new(text);
        DockerfileSyntax syntax = DockerfileSyntax.Parse(source);
        LintResult result = Linter.Lint(SemanticModel.Of(syntax), options ?? Options);

        Assert.Empty(result.Failures);
        return
        [
            .. from finding in result.Findings
               where finding.Rule.Name == rule
               let start = byInstruction ? syntax.FindInstruction(finding.Span.Start)?.Span.Start ?? 0 : finding.Span.Start
               select source.PositionOf(start).Line + 1,
        ];
    }
}
