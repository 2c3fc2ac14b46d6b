using System.Text;

namespace Basewise.Syntax.Text;

/// <summary>Counts columns. Nearly every line is ASCII, where all units are the same; that is found out many characters at a time.</summary>
internal static class Columns
{
    /// <summary>How many columns a text takes. Half a character takes as many as the one that stands for it when it is written.</summary>
    public static int Count(ReadOnlySpan<char> text, ColumnUnit unit) => unit switch
    {
        ColumnUnit.Utf8 => Encoding.UTF8.GetByteCount(text),
        ColumnUnit.Utf32 when !Ascii.IsValid(text) => CountCharacters(text),
        _ => text.Length,
    };

    /// <summary>How many UTF-16 units of a line lie before a column. A column within a character is that character's; one behind the line is its end.</summary>
    public static int Skip(ReadOnlySpan<char> line, int column, ColumnUnit unit)
    {
        int units = Math.Clamp(column, 0, line.Length);
        if (unit == ColumnUnit.Utf16) return StartOfCharacter(line, units);
        if (Ascii.IsValid(line[..units])) return units;

        int at = 0;
        while (at < line.Length)
        {
            Rune.DecodeFromUtf16(line[at..], out Rune character, out int length);
            column -= unit == ColumnUnit.Utf8 ? character.Utf8SequenceLength : 1;
            if (column < 0) break;

            at += length;
        }

        return at;
    }

    /// <summary>The offset itself, or that of the character in whose middle it is.</summary>
    public static int StartOfCharacter(ReadOnlySpan<char> text, int offset) =>
        offset > 0 && offset < text.Length && char.IsSurrogatePair(text[offset - 1], text[offset]) ? offset - 1 : offset;

    private static int CountCharacters(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (Rune _ in text.EnumerateRunes()) count++;
        return count;
    }
}
