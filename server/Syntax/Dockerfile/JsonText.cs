namespace Basewise.Syntax.Dockerfile;

/// <summary>
/// Tells JSON from what only begins like it. Most of what begins with a bracket in a RUN is a test of the shell, so this is asked often and
/// answers without an exception.
/// </summary>
internal static class JsonText
{
    /// <summary>As deep as BuildKit's reader goes.</summary>
    private const int MaxDepth = 10_000;

    private enum Expected
    {
        Value,

        /// <summary>Behind an opening bracket.</summary>
        ValueOrEnd,
        Name,

        /// <summary>Behind an opening brace.</summary>
        NameOrEnd,
        CommaOrEnd,
    }

    public static bool IsValid(ReadOnlySpan<char> text)
    {
        // One entry for each array and object that is open: whether it is an object.
        Stack<bool> open = new();
        Expected expected = Expected.Value;
        int at = 0;
        while (true)
        {
            while (at < text.Length && text[at] is ' ' or '\t' or '\n' or '\r') at++;
            if (expected == Expected.CommaOrEnd && open.Count == 0) return at == text.Length;
            if (at == text.Length || open.Count > MaxDepth) return false;

            char c = text[at];
            switch (expected)
            {
                case Expected.CommaOrEnd when c == ',':
                    expected = open.Peek() ? Expected.Name : Expected.Value;
                    at++;
                    break;
                case Expected.CommaOrEnd or Expected.ValueOrEnd or Expected.NameOrEnd when c == (open.Peek() ? '}' : ']'):
                    open.Pop();
                    expected = Expected.CommaOrEnd;
                    at++;
                    break;
                case Expected.CommaOrEnd:
                    return false;
                case Expected.Name or Expected.NameOrEnd:
                    if (!SkipName(text, ref at)) return false;
                    expected = Expected.Value;
                    break;
                case var _ when c is '[' or '{':
                    open.Push(c == '{');
                    expected = c == '{' ? Expected.NameOrEnd : Expected.ValueOrEnd;
                    at++;
                    break;
                default:
                    if (!(c == '"' ? SkipString(text, ref at) : SkipLiteral(text, ref at))) return false;
                    expected = Expected.CommaOrEnd;
                    break;
            }
        }
    }

    private static bool SkipName(ReadOnlySpan<char> text, ref int at)
    {
        if (text[at] != '"' || !SkipString(text, ref at)) return false;

        while (at < text.Length && text[at] is ' ' or '\t' or '\n' or '\r') at++;
        return at < text.Length && text[at++] == ':';
    }

    private static bool SkipString(ReadOnlySpan<char> text, ref int at)
    {
        const int UnicodeDigits = 4;
        for (at++; at < text.Length; at++)
        {
            char c = text[at];
            if (c == '"')
            {
                at++;
                return true;
            }

            if (c < ' ') return false;
            if (c != '\\') continue;

            at++;
            if (at >= text.Length) return false;
            if (text[at] != 'u')
            {
                if (text[at] is not ('"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't')) return false;
            }
            else
            {
                for (int i = 0; i < UnicodeDigits; i++)
                {
                    at++;
                    if (at >= text.Length || !char.IsAsciiHexDigit(text[at])) return false;
                }
            }
        }

        return false;
    }

    private static bool SkipLiteral(ReadOnlySpan<char> text, ref int at)
    {
        int start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '+' or '.')) at++;

        ReadOnlySpan<char> word = text[start..at];
        return word is "true" or "false" or "null" || IsNumber(word);
    }

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        if (word is ['-', ..]) word = word[1..];
        int digits = DigitsIn(word);
        if (digits == 0 || (digits > 1 && word[0] == '0')) return false;

        word = word[digits..];
        if (word is ['.', ..])
        {
            digits = DigitsIn(word[1..]);
            if (digits == 0) return false;
            word = word[(digits + 1)..];
        }

        if (word is not (['e', ..] or ['E', ..])) return word.IsEmpty;

        word = word[1..];
        if (word is ['+' or '-', ..]) word = word[1..];
        return !word.IsEmpty && DigitsIn(word) == word.Length;
    }

    private static int DigitsIn(ReadOnlySpan<char> word)
    {
        int end = word.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? word.Length : end;
    }
}
