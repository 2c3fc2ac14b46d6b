using Basewise.Syntax.Ignore;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Tests.Ignore;

public sealed class DockerignoreSyntaxTests
{
    [Fact]
    public void Lines_are_patterns_comments_and_blanks()
    {
        DockerignoreSyntax syntax = Parse("# all of git\n.git\n\n  *.pyc \t\n!/keep.pyc\n ! ./a/../b/ \n #no comment\n");

        Assert.Equal(
            [(".git", false), ("*.pyc", false), ("keep.pyc", true), ("b", true), ("#no comment", false)],
            syntax.Patterns.Select(pattern => (pattern.Text, pattern.IsException)));
        Assert.Equal(
            [".git", "*.pyc", "/keep.pyc", "./a/../b/", "#no comment"],
            syntax.Patterns.Select(pattern => syntax.Source.ToString(pattern.Span)));
        Assert.Equal("# all of git", syntax.Source.ToString(Assert.Single(syntax.Lines, line => line.IsComment).Span));
        Assert.Empty(syntax.Problems);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\uFEFF.git\r\n\r\n# a\r\n!b")]
    [InlineData("\uFEFF")]
    [InlineData("a\rb\n\0\n[\n!\n\uD800\n")]
    public void The_lines_joined_are_the_text(string text)
    {
        DockerignoreSyntax syntax = Parse(text);

        Assert.Equal(text, string.Concat(syntax.Lines.Select(line => syntax.Source.ToString(line.FullSpan))));
        Assert.All(syntax.Lines, line => Assert.True(line.FullSpan.Contains(line.Span)));
        Assert.All(syntax.Lines, line => Assert.True(line.Pattern is not { } pattern || line.Span.Contains(pattern.Span)));
    }

    [Fact]
    public void A_byte_order_mark_and_carriage_returns_are_no_part_of_a_pattern()
    {
        DockerignoreSyntax syntax = Parse("\uFEFF# comment\r\nvenv\r\n");

        Assert.True(syntax.Lines[0].IsComment);
        Assert.Equal("venv", Assert.Single(syntax.Patterns).Text);
    }

    [Theory]
    [InlineData("!", 0, 1)]
    [InlineData("a\n ! \n", 3, 4)]
    [InlineData("a\nb[\n", 2, 4)]
    [InlineData("!a\\", 1, 3)]
    public void What_Docker_refuses_is_a_problem(string text, int start, int end) =>
        Assert.Equal(new TextSpan(start, end), Assert.Single(Parse(text).Problems).Span);

    [Fact]
    public void A_line_that_is_too_long_for_Docker_is_a_problem()
    {
        Assert.Empty(Parse(new string('a', 65_535)).Problems);
        Assert.Single(Parse(new string('a', 65_536)).Problems);
        Assert.Single(Parse(new string('é', 32_768)).Problems);
    }

    [Theory]
    [InlineData(".venv", "*.pyc\n.venv\n", ".venv")]
    [InlineData(".venv/bin/python", ".venv/\n", ".venv")]
    [InlineData("venv", ".venv\n", null)]
    [InlineData("a.md", "*.md\n!README.md\n", "*.md")]
    [InlineData("README.md", "*.md\n!README.md\n", null)]
    [InlineData("README-secret.md", "*.md\n!README*.md\nREADME-secret.md\n", "README-secret.md")]
    [InlineData("README.md", "!README.md\n*.md\n", "*.md")]
    [InlineData("docs/a.md", "docs\n!docs/a.md\n", null)]
    [InlineData("docs/b.md", "docs\n!docs/a.md\n", "docs")]
    [InlineData("app/main.py", "*\n!app\n", null)]
    [InlineData("app/x/y.py", "**\n!app/**\n", null)]
    [InlineData("requirements.txt", "*\n!app\n", "*")]
    [InlineData("app/__pycache__/a.pyc", "*\n!app\n**/__pycache__\n", "**/__pycache__")]
    [InlineData("a", ".\n", null)]
    [InlineData("a", "/\n", null)]
    [InlineData("a", "../a\n", null)]
    [InlineData("a", "/a\n", "a")]
    [InlineData("a/b", "a/./b//\n", "a/b")]
    [InlineData("!a", "!!a\n", null)]
    [InlineData("!a", "\\!a\n", "\\!a")]
    public void The_last_pattern_that_matches_decides(string path, string text, string? ignoring) =>
        Assert.Equal(ignoring, Parse(text).FindIgnoring(path)?.Text);

    [Fact]
    public void A_file_that_Docker_refuses_leaves_nothing_out() => Assert.Null(Parse("a\n[\n").FindIgnoring("a"));

    [Fact]
    public void Only_an_exception_behind_a_pattern_takes_something_of_a_folder_back()
    {
        DockerignoreSyntax syntax = Parse("a\n!a/b\nc\n");

        Assert.True(syntax.MayTakeBack(syntax.Patterns[0]));
        Assert.False(syntax.MayTakeBack(syntax.Patterns[2]));
    }

    private static DockerignoreSyntax Parse(string text) => DockerignoreSyntax.Parse(new SourceText(text));
}
