using System.Text;
using Basewise.CommandLine.Lint;
using Basewise.Syntax.Text;

namespace Basewise.CommandLine.Tests.Lint;

public class PrintableTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("日本", 4)]
    [InlineData("😀", 2)]
    [InlineData("", 0)]
    public void A_text_is_as_wide_as_a_terminal_shows_it(string text, int width) => Assert.Equal(width, Printable.Width(text));

    [Fact]
    public void A_marker_stands_below_its_words_whatever_stands_before_them()
    {
        const string Text = "# 日本 e\u0301 😀 here";
        int at = Text.IndexOf("here", StringComparison.Ordinal);

        MarkedLine line = MarkedLine.Of(new SourceText(Text), new TextSpan(at, at + 4));

        Assert.Equal(Printable.Width(Text.AsSpan(0, at)), line.Indent.Length);
        Assert.Equal("^^^^", line.Marker);
    }

    [Fact]
    public void A_span_of_several_lines_is_marked_on_its_first()
    {
        MarkedLine line = MarkedLine.Of(new SourceText("one \\\r\n two\r\n"), new TextSpan(4, 11));

        Assert.Equal(new MarkedLine("one \\", "    ", "^"), line);
    }

    [Fact]
    public void An_empty_span_and_the_end_of_the_text_have_a_marker_of_one()
    {
        Assert.Equal(new MarkedLine("ab", " ", "^"), MarkedLine.Of(new SourceText("ab"), new TextSpan(1, 1)));
        Assert.Equal(new MarkedLine("", "", "^"), MarkedLine.Of(new SourceText("ab\n"), new TextSpan(3, 3)));
    }

    [Fact]
    public void Cutting_a_long_line_keeps_its_marker_in_place_and_its_characters_whole()
    {
        string text = string.Concat(Enumerable.Repeat("😀", 300)) + "here" + new string('x', 300);
        int at = text.IndexOf("here", StringComparison.Ordinal);

        MarkedLine line = MarkedLine.Of(new SourceText(text), new TextSpan(at, at + 4));

        Assert.Equal(Printable.Width(line.Text.AsSpan(0, line.Text.IndexOf("here", StringComparison.Ordinal))), line.Indent.Length);
        Assert.Equal("^^^^", line.Marker);
        Assert.DoesNotContain(Rune.ReplacementChar.ToString(), line.Text, StringComparison.Ordinal);
    }
}
