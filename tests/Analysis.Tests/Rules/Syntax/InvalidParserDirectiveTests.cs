using Basewise.Analysis.Rules.Syntax;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Syntax;

public sealed class InvalidParserDirectiveTests : RuleTest
{
    private protected override Rule Rule => new InvalidParserDirective();

    [Theory]
    [InlineData("# escape=[|x|]\nFROM python:3.13-slim\n")]
    [InlineData("# check=[|foo|]=bar\nFROM python:3.13-slim\n")]
    [InlineData("# check=skip=all; [|error|]\nFROM python:3.13-slim\n")]
    [InlineData("# syntax=a/b\n[|# syntax=c/d|]\nFROM python:3.13-slim\n")]
    [InlineData("# check=skip=A\n[|# check=skip=B|]\nFROM python:3.13-slim\n")]
    public void What_BuildKit_refuses_is_reported(string marked) => AssertMarked(marked);

    [Fact]
    public void A_misspelt_option_is_put_right()
    {
        const string Text = "# check=skp=all\nFROM python:3.13-slim\n";

        Finding finding = Single(Text);
        Assert.Equal("# check=skip=all\nFROM python:3.13-slim\n", new SourceText(Text).With(finding.Fixes[0].Edits).Content);
    }

    [Fact]
    public void A_directive_that_is_repeated_word_by_word_can_go()
    {
        const string Text = "# escape=`\n# escape=`\nFROM python:3.13-slim\n";

        Finding finding = Single(Text);
        Assert.Equal("# escape=`\nFROM python:3.13-slim\n", new SourceText(Text).With(finding.Fixes[0].Edits).Content);
    }

    [Theory]
    [InlineData("# syntax=docker/dockerfile:1\n# escape=`\n# check=skip=A,B;error=true;experimental=all\nFROM python:3.13-slim\n")]
    [InlineData("FROM python:3.13-slim\n# check=foo=bar\nRUN true\n")]
    [InlineData("# check=\u00A0 \nFROM python:3.13-slim\n")]
    [InlineData("# check=skip=A; \nFROM python:3.13-slim\n")]
    public void What_BuildKit_takes_is_not_reported(string text) => Assert.Empty(Lint(new SourceText(text)));

    /// <summary>A disguise puts lines in front of the directives, which are none then.</summary>
    private void AssertMarked(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        Assert.Equal(text.Spans, Lint(text.Source).Select(finding => finding.Span));
    }
}
