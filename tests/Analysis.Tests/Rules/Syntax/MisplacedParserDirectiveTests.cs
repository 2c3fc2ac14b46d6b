using Basewise.Analysis.Rules.Syntax;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Syntax;

public sealed class MisplacedParserDirectiveTests : RuleTest
{
    private protected override Rule Rule => new MisplacedParserDirective();

    [Theory]
    [InlineData("# A service.\n[|# syntax=docker/dockerfile:1|]\nFROM python:3.13-slim\n", "# syntax=docker/dockerfile:1\n# A service.\nFROM python:3.13-slim\n")]
    [InlineData("\n[|# escape=`|]\nFROM python:3.13-slim\n", "# escape=`\n\nFROM python:3.13-slim\n")]
    [InlineData("FROM python:3.13-slim\n[|# Syntax = docker/dockerfile:1|]\nRUN true\n", "# Syntax = docker/dockerfile:1\nFROM python:3.13-slim\nRUN true\n")]
    public void A_directive_that_is_a_comment_is_moved_to_the_top(string marked, string expected)
    {
        MarkedText text = MarkedText.Parse(marked);
        Finding finding = Single(text.Source.Content);

        Assert.Equal(Assert.Single(text.Spans), finding.Span);
        Assert.Equal(expected, text.Source.With(finding.Fixes[0].Edits).Content);
    }

    [Fact]
    public void What_a_directive_on_top_says_already_is_only_told() =>
        Assert.Empty(Single("# syntax=docker/dockerfile:1\n\n# syntax=docker/dockerfile:1\nFROM python:3.13-slim\n").Fixes);

    [Theory]
    [InlineData("# syntax=docker/dockerfile:1\n# escape=`\nFROM python:3.13-slim\n")]
    [InlineData("FROM python:3.13-slim\n# check=skip=all\nRUN true\n")]
    [InlineData("# A service.\n# syntax = see the manual / the readme\nFROM python:3.13-slim\n")]
    [InlineData("# A service.\n# escape=none\nFROM python:3.13-slim\n")]
    [InlineData("FROM python:3.13-slim\nRUN <<EOF\n# syntax=docker/dockerfile:1\nEOF\n")]
    public void Directives_and_prose_are_not_reported(string text) => Assert.Empty(Lint(new SourceText(text)));
}
