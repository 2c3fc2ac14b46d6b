using System.Buffers;
using System.Globalization;
using System.Text;
using Basewise.Syntax.Text;

namespace Basewise.Python.DataFiles;

/// <summary>Texts in quotes with backslashes in them, in TOML and JSON.</summary>
internal static class QuotedText
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>How many characters the escape takes that starts the text; 0 for what is none.</summary>
    /// <param name="isMultiline">Whether a backslash may leave out the end of a line, with the white space behind it.</param>
    public static int LengthOfEscape(ReadOnlySpan<char> text, bool isMultiline, out bool standsForItself)
    {
        standsForItself = text.Length > 1 && text[1] is '"' or '\\' or '/';
        if (text.Length < 2) return 0;

        return text[1] switch
        {
            '"' or '\\' or '/' or 'b' or 't' or 'n' or 'f' or 'r' or 'e' => 2,
            'x' => IsHex(text, 2) ? 4 : 0,
            'u' => IsHex(text, 4) ? 6 : 0,
            'U' => IsHex(text, 8) && Rune.IsValid(CodeOf(text, 8)) ? 10 : 0,
            ' ' or '\t' or '\r' or '\n' when isMultiline => LengthOfLineEnd(text),
            _ => 0,
        };
    }

    /// <summary>The parts between backslashes, where each of these stands before a character that means itself.</summary>
    public static List<TextSpan> Pieces(string source, TextSpan content)
    {
        List<TextSpan> pieces = [];
        int start = content.Start;
        for (int at = content.Start; at < content.End; at++)
        {
            if (source[at] != '\\') continue;

            if (at > start) pieces.Add(new TextSpan(start, at));
            start = ++at;
        }

        pieces.Add(new TextSpan(Math.Min(start, content.End), content.End));
        return pieces;
    }

    /// <summary>The text that is meant; what is no escape stays as it is.</summary>
    public static string Decode(ReadOnlySpan<char> written)
    {
        StringBuilder text = new(written.Length);
        for (int at = 0; at < written.Length;)
        {
            int length = written[at] == '\\' ? LengthOfEscape(written[at..], isMultiline: true, out _) : 0;
            if (length == 0) text.Append(written[at++]);
            else Append(text, written.Slice(at, length));
            at += length;
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> escape)
    {
        switch (escape[1])
        {
            case 'b': text.Append('\b'); break;
            case 't': text.Append('\t'); break;
            case 'n': text.Append('\n'); break;
            case 'f': text.Append('\f'); break;
            case 'r': text.Append('\r'); break;
            case 'e': text.Append('\u001b'); break;
            case 'x' or 'u': text.Append((char)CodeOf(escape, escape.Length - 2)); break;
            case 'U': text.Append(new Rune(CodeOf(escape, 8)).ToString()); break;
            case '"' or '\\' or '/': text.Append(escape[1]); break;
        }
    }

    // "\", white space, the end of the line, and all white space up to the next character.
    private static int LengthOfLineEnd(ReadOnlySpan<char> text)
    {
        int end = 1;
        bool hasLineEnd = false;
        for (; end < text.Length && text[end] is ' ' or '\t' or '\r' or '\n'; end++) hasLineEnd |= text[end] == '\n';
        return hasLineEnd ? end : 0;
    }

    private static bool IsHex(ReadOnlySpan<char> text, int digits) =>
        text.Length >= digits + 2 && text.Slice(2, digits).IndexOfAnyExcept(HexDigits) < 0;

    private static int CodeOf(ReadOnlySpan<char> text, int digits) =>
        int.TryParse(text.Slice(2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code) ? code : -1;
}
