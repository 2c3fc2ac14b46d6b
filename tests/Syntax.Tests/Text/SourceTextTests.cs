using Basewise.Syntax.Text;
using CsCheck;

namespace Basewise.Syntax.Tests.Text;

public sealed class SourceTextTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf("a", "\n", "\r\n", "\r", "\uD83D\uDC0D", "\t", "é").Array[0, 30].Select(string.Concat);

    private static readonly Gen<ColumnUnit> Units = Gen.Int[0, 2].Select(unit => (ColumnUnit)unit);

    [Fact]
    public void A_position_and_back_is_the_same_offset_but_for_line_ends_and_halves_of_characters() => Gen.Select(AnyText, Units).Sample((text, unit) =>
    {
        SourceText source = new(text, unit);
        for (int offset = 0; offset <= text.Length; offset++)
        {
            bool isInside = offset > 0 && offset < text.Length
                && ((text[offset - 1] == '\r' && text[offset] == '\n') || char.IsSurrogatePair(text[offset - 1], text[offset]));
            Assert.Equal(isInside ? offset - 1 : offset, source.OffsetOf(source.PositionOf(offset)));
        }
    });

    [Fact]
    public void Positions_are_the_same_however_they_are_looked_for() =>
        Gen.Select(AnyText, Gen.Int[-1, 40].Array[0, 30], Units).Sample((text, offsets, unit) =>
        {
            SourceText source = new(string.Concat(Enumerable.Repeat(text, 3)), unit);
            PositionCursor cursor = new(source);

            Assert.All(offsets, offset => Assert.Equal(source.PositionOf(offset * 3), cursor.PositionOf(offset * 3)));
        });

    [Fact]
    public void Lines_after_an_edit_are_those_of_the_text() =>
        Gen.Select(AnyText, Gen.Select(Gen.Int[0, 30], Gen.Int[0, 3], AnyText).Array[1, 4], Gen.Bool).Sample((text, edits, areAsked) =>
        {
            SourceText source = new(text);
            foreach ((int start, int length, string newText) in edits)
            {
                if (areAsked) Assert.InRange(source.LineCount, 1, int.MaxValue);
                int from = Math.Min(start, source.Length);
                source = source.With(new TextEdit(new TextSpan(from, Math.Min(from + length, source.Length)), newText));
            }

            SourceText afresh = new(source.Content);
            Assert.Equal(
                Enumerable.Range(0, afresh.LineCount + 1).Select(afresh.LineAt),
                Enumerable.Range(0, source.LineCount + 1).Select(source.LineAt));
        });

    [Theory]
    [InlineData(ColumnUnit.Utf16, 5)]
    [InlineData(ColumnUnit.Utf8, 8)]
    [InlineData(ColumnUnit.Utf32, 4)]
    public void Columns_are_counted_in_the_unit_that_the_editor_wants(ColumnUnit unit, int columns)
    {
        // A combining mark is a character of its own in every unit.
        SourceText source = new("# \nxe\u0301\uD83D\uDC0D|", unit);

        Assert.Equal(new LinePosition(1, columns), source.PositionOf(source.Length - 1));
        Assert.Equal(source.Length - 1, source.OffsetOf(new LinePosition(1, columns)));
    }

    [Theory]
    [InlineData(ColumnUnit.Utf16, 2)]
    [InlineData(ColumnUnit.Utf8, 2)]
    [InlineData(ColumnUnit.Utf8, 4)]
    public void A_column_in_the_middle_of_a_character_is_where_the_character_starts(ColumnUnit unit, int column) =>
        Assert.Equal(1, new SourceText("a\uD83D\uDC0Db", unit).OffsetOf(new LinePosition(0, column)));

    [Fact]
    public void Half_a_character_takes_as_much_as_what_stands_for_it() =>
        Assert.Equal(4, new SourceText("a\uD83Db", ColumnUnit.Utf8).PositionOf(2).Character);

    [Fact]
    public void The_text_after_an_edit_counts_as_before()
    {
        SourceText source = new("abc", ColumnUnit.Utf8);

        Assert.Equal(ColumnUnit.Utf8, source.With(new TextEdit(new TextSpan(0, 1), "")).Columns);
        Assert.Equal(ColumnUnit.Utf8, source.With([new TextEdit(new TextSpan(0, 1), "")]).Columns);
    }

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
