using System.Buffers;
using System.Globalization;
using System.Text;

namespace Basewise.Syntax.Shell;

/// <summary>The shell's quoting, undone.</summary>
internal static class ShellQuoting
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\'\"$`");

    /// <summary>Whether the text has no quoting and no expansion: it is its own value.</summary>
    public static bool IsPlain(ReadOnlySpan<char> raw) => !raw.ContainsAny(Special);

    /// <summary>The same of what stands between two quotes of one kind, in which those of the other kind are ordinary characters.</summary>
    public static bool IsPlain(ReadOnlySpan<char> inner, char quote) => quote == '\'' ? !inner.Contains('\'') : inner.IndexOfAny("\\\"$`") < 0;

    /// <summary>The value of a word up to its first expansion, or the whole value if it has none.</summary>
    public static string LiteralPrefix(ReadOnlySpan<char> raw)
    {
        StringBuilder value = new();
        bool inDoubleQuotes = false;
        int at = 0;
        while (at < raw.Length)
        {
            char c = raw[at];
            char next = at + 1 < raw.Length ? raw[at + 1] : '\0';
            if (c == '\\')
            {
                at += Escape(raw[at..], inDoubleQuotes, value);
            }
            else if (c == '"')
            {
                inDoubleQuotes = !inDoubleQuotes;
                at++;
            }
            else if (c == '\'' && !inDoubleQuotes)
            {
                int length = raw[(at + 1)..].IndexOf('\'');
                ReadOnlySpan<char> content = length < 0 ? raw[(at + 1)..] : raw.Slice(at + 1, length);
                value.Append(content);
                at += content.Length + 2;
            }
            else if (c == '$' && next == '\'' && !inDoubleQuotes)
            {
                at = AnsiC(raw, at + 2, value);
            }
            else if (c == '$' && next == '"' && !inDoubleQuotes)
            {
                at++;
            }
            else if (c == '`' || (c == '$' && StartsExpansion(next)) || (c is '<' or '>' && next == '(' && !inDoubleQuotes))
            {
                break;
            }
            else
            {
                value.Append(c);
                at++;
            }
        }

        return value.ToString();
    }

    /// <summary>Whether a dollar sign before this character begins an expansion.</summary>
    public static bool StartsExpansion(char next) =>
        char.IsAsciiLetterOrDigit(next) || "_{(@*#?$!-".Contains(next, StringComparison.Ordinal);

    private static int Escape(ReadOnlySpan<char> raw, bool inDoubleQuotes, StringBuilder value)
    {
        if (raw.Length == 1)
        {
            value.Append('\\');
            return 1;
        }

        char escaped = raw[1];
        if (escaped == '\n') return 2;
        if (escaped == '\r' && raw.Length > 2 && raw[2] == '\n') return 3;

        // Within double quotes the backslash escapes these alone (POSIX, 2.2.3).
        if (inDoubleQuotes && escaped is not ('$' or '`' or '"' or '\\')) value.Append('\\');
        value.Append(escaped);
        return 2;
    }

    // $'…' (POSIX 2024, 2.2.4): returns the offset after the closing quote.
    private static int AnsiC(ReadOnlySpan<char> raw, int at, StringBuilder value)
    {
        while (at < raw.Length && raw[at] != '\'')
        {
            if (raw[at] != '\\' || at + 1 == raw.Length)
            {
                value.Append(raw[at++]);
                continue;
            }

            char escaped = raw[at + 1];
            at += 2;
            switch (escaped)
            {
                case 'a': value.Append('\a'); break;
                case 'b': value.Append('\b'); break;
                case 'e' or 'E': value.Append('\e'); break;
                case 'f': value.Append('\f'); break;
                case 'n': value.Append('\n'); break;
                case 'r': value.Append('\r'); break;
                case 't': value.Append('\t'); break;
                case 'v': value.Append('\v'); break;
                case 'x': at = Number(raw, at, 2, NumberStyles.HexNumber, value); break;
                case 'u': at = Number(raw, at, 4, NumberStyles.HexNumber, value); break;
                case 'U': at = Number(raw, at, 8, NumberStyles.HexNumber, value); break;
                case >= '0' and <= '7': at = Octal(raw, at - 1, value); break;
                case '\\' or '\'' or '"' or '?': value.Append(escaped); break;
                default: value.Append('\\').Append(escaped); break;
            }
        }

        return at + 1;
    }

    private static int Number(ReadOnlySpan<char> raw, int at, int digits, NumberStyles style, StringBuilder value)
    {
        int end = at;
        while (end < raw.Length && end < at + digits && char.IsAsciiHexDigit(raw[end])) end++;
        if (end > at) AppendCodePoint(uint.Parse(raw[at..end], style, CultureInfo.InvariantCulture), value);
        return end;
    }

    private static int Octal(ReadOnlySpan<char> raw, int at, StringBuilder value)
    {
        uint number = 0;
        int end = at;
        while (end < raw.Length && end < at + 3 && raw[end] is >= '0' and <= '7') number = number * 8 + (uint)(raw[end++] - '0');
        AppendCodePoint(number, value);
        return end;
    }

    private static void AppendCodePoint(uint number, StringBuilder value) =>
        value.Append(Rune.TryCreate(number, out Rune rune) ? rune.ToString() : "\uFFFD");
}
