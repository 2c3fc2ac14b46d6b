using System.Globalization;
using System.Text;

namespace Basewise.CommandLine.Lint;

/// <summary>Text as a terminal shows it.</summary>
internal static class Printable
{
    /// <summary>
    /// The text with U+FFFD for every control character but the tab: what stands in a file must not move the cursor or recolour the terminal.
    /// </summary>
    public static string Text(ReadOnlySpan<char> text)
    {
        StringBuilder printable = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            printable.Append(Rune.IsControl(rune) && rune.Value != '\t' ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return printable.ToString();
    }

    public static int Width(ReadOnlySpan<char> text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes()) width += Width(rune);
        return width;
    }

    /// <summary>The columns that a character takes: none for marks that join the one before, two for East Asian wide ones and emoji.</summary>
    public static int Width(Rune rune)
    {
        if (rune.Value < 0x300) return 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) return 0;

        return IsWide(rune.Value) ? 2 : 1;
    }

    // The blocks that Unicode's EastAsianWidth.txt calls W or F, without the gaps in them that nobody writes.
    private static bool IsWide(int value) => value switch
    {
        >= 0x1100 and <= 0x115F => true,
        >= 0x2E80 and <= 0x303E => true,
        >= 0x3041 and <= 0xA4CF => true,
        >= 0xAC00 and <= 0xD7A3 => true,
        >= 0xF900 and <= 0xFAFF => true,
        >= 0xFE30 and <= 0xFE6F => true,
        >= 0xFF00 and <= 0xFF60 => true,
        >= 0xFFE0 and <= 0xFFE6 => true,
        >= 0x1F300 and <= 0x1F64F => true,
        >= 0x1F680 and <= 0x1F6FF => true,
        >= 0x1F900 and <= 0x1F9FF => true,
        >= 0x20000 and <= 0x3FFFD => true,
        _ => false,
    };
}
