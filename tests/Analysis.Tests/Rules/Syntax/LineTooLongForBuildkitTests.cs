using Basewise.Analysis.Rules.Syntax;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Rules.Syntax;

public sealed class LineTooLongForBuildkitTests : RuleTest
{
    private protected override Rule Rule => new LineTooLongForBuildkit();

    [Theory]
    [InlineData(" ")]
    [InlineData("x")]
    [InlineData(" #")]
    public void The_line_is_divided_and_what_BuildKit_reads_stays_the_same(string between)
    {
        SourceText text = new($"FROM python:3.13-slim\nRUN {string.Join(between, Enumerable.Repeat("echo", 30_000))}\n");

        Finding finding = Single(text.Content);
        SourceText after = text.With(finding.Fixes[0].Edits);

        Assert.Equal(FixKind.Safe, finding.Fixes[0].Kind);
        Assert.Equal(80, finding.Span.Length);
        Assert.Empty(Lint(after));
        Assert.Equal(RunIn(text), RunIn(after));
    }

    [Theory]
    [InlineData("# ", "\nFROM python:3.13-slim\n")]
    [InlineData("FROM python:3.13-slim\nRUN <<EOF\n", "\nEOF\n")]
    public void A_comment_and_a_document_cannot_be_divided(string before, string after) =>
        Assert.Empty(Single($"{before}{new string('a', 66_000)}{after}").Fixes);

    [Fact]
    public void A_line_of_just_as_many_bytes_as_BuildKit_reads_is_not_reported()
    {
        Assert.Empty(Lint(new SourceText($"FROM python:3.13-slim\nRUN {new string('a', 65_531)}\n")));
        Assert.Single(Lint(new SourceText($"FROM python:3.13-slim\nRUN {new string('a', 65_532)}\n")));
    }

    private static string RunIn(SourceText text) => DockerfileSyntax.Parse(text).Instructions[1].Body.Text;
}
