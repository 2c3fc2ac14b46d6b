using System.Globalization;
using System.Text;

namespace Basewise.Python.Markers;

/// <summary>Texts in quotes as Python reads them. PEP 508 knows no escapes; packaging, and so pip, does.</summary>
internal static class PythonStringLiteral
{
    /// <param name="literal">With its quotes; none of the same kind is between them.</param>
    /// <returns>Null where Python would refuse it.</returns>
    public static string? FindValue(ReadOnlySpan<char> literal)
    {
        ReadOnlySpan<char> rest = literal[1..^1];
        if (rest.ContainsAny('\n', '\r')) return null;
        if (!rest.Contains('\\')) return rest.ToString();

        StringBuilder value = new(rest.Length);
        while (rest.IndexOf('\\') is >= 0 and var backslash)
        {
            value.Append(rest[..backslash]);
            rest = rest[(backslash + 1)..];
            if (rest.IsEmpty || !TryReadEscape(ref rest, value)) return null;
        }

        return value.Append(rest).ToString();
    }

    private static bool TryReadEscape(ref ReadOnlySpan<char> rest, StringBuilder value)
    {
        char letter = rest[0];
        switch (letter)
        {
            case 'x': return TryReadHex(ref rest, 2, value);
            case 'u': return TryReadHex(ref rest, 4, value);
            case 'U': return TryReadHex(ref rest, 8, value);
            case 'N': return false;
            case >= '0' and <= '7':
                ReadOctal(ref rest, value);
                return true;
            default:
                rest = rest[1..];
                value.Append(letter switch
                {
                    '\\' or '\'' or '"' => letter.ToString(),
                    'a' => "\a",
                    'b' => "\b",
                    'f' => "\f",
                    'n' => "\n",
                    'r' => "\r",
                    't' => "\t",
                    'v' => "\v",
                    _ => "\\" + letter,
                });
                return true;
        }
    }

    private static bool TryReadHex(ref ReadOnlySpan<char> rest, int digits, StringBuilder value)
    {
        if (rest.Length <= digits) return false;
        if (!uint.TryParse(rest.Slice(1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint code)) return false;
        if (code > 0x10FFFF) return false;

        if (code <= char.MaxValue) value.Append((char)code);
        else value.Append(new Rune(code).ToString());
        rest = rest[(digits + 1)..];
        return true;
    }

    private static void ReadOctal(ref ReadOnlySpan<char> rest, StringBuilder value)
    {
        int code = 0;
        int length = 0;
        while (length < 3 && length < rest.Length && rest[length] is >= '0' and <= '7') code = (code * 8) + rest[length++] - '0';
        value.Append((char)code);
        rest = rest[length..];
    }
}
