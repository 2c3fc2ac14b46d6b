using Basewise.Syntax.Text;
using CsCheck;

namespace Basewise.Syntax.Tests.Text;

public sealed class SourceTextTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf("a", "\n", "\r\n", "\r", "\uD83D\uDC0D", "\t", "é").Array[0, 30].Select(string.Concat);

    [Fact]
    public void A_position_and_back_is_the_same_offset_but_for_line_ends() => AnyText.Sample(text =>
    {
        SourceText source = new(text);
        for (int offset = 0; offset <= text.Length; offset++)
        {
            bool isInsideLineEnd = offset > 0 && offset < text.Length && text[offset - 1] == '\r' && text[offset] == '\n';
            if (!isInsideLineEnd) Assert.Equal(offset, source.OffsetOf(source.PositionOf(offset)));
        }
    });

    [Theory]
    [InlineData("ab\ncd", 0, 9, 2)]
    [InlineData("ab\r\ncd", 0, 3, 2)]
    [InlineData("ab\rcd", 1, 1, 4)]
    [InlineData("ab", 7, 0, 2)]
    [InlineData("ab", -1, 0, 0)]
    [InlineData("ab\n", 1, int.MaxValue, 3)]
    public void A_position_beyond_a_line_is_moved_back_to_its_end(string text, int line, int character, int offset) =>
        Assert.Equal(offset, new SourceText(text).OffsetOf(new LinePosition(line, character)));

    [Fact]
    public void Edits_apply_to_the_version_they_were_made_for()
    {
        SourceText edited = new SourceText("one two three").With([
            new TextEdit(new TextSpan(8, 13), "3"), new TextEdit(new TextSpan(0, 3), "1"), new TextEdit(new TextSpan(3, 3), "!")]);

        Assert.Equal("1! two 3", edited.Content);
    }

    [Fact]
    public void Overlapping_edits_are_refused() => Assert.Throws<ArgumentException>(() =>
        new SourceText("abc").With([new TextEdit(new TextSpan(0, 2), ""), new TextEdit(new TextSpan(1, 3), "")]));
}
