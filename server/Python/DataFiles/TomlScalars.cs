namespace Basewise.Python.DataFiles;

/// <summary>What a TOML file may have without quotes.</summary>
internal static class TomlScalars
{
    public static bool IsValid(ReadOnlySpan<char> word)
    {
        if (word is "true" or "false") return true;

        ReadOnlySpan<char> unsigned = word is ['+' or '-', ..] ? word[1..] : word;
        if (unsigned is "inf" or "nan" || IsNumber(unsigned)) return true;
        if (unsigned.Length == word.Length && unsigned is ['0', 'x' or 'o' or 'b', _, ..])
        {
            return IsDigits(unsigned[2..], unsigned[1] switch { 'x' => "0123456789abcdefABCDEF", 'o' => "01234567", _ => "01" });
        }

        return IsDate(word) || IsTime(word) || (word.Length > 11 && IsDate(word[..10]) && word[10] is 'T' or 't' or ' ' && IsTime(word[11..]));
    }

    public static bool IsDate(ReadOnlySpan<char> word) => word.Length == 10 && Matches(word, "0000-00-00");

    // 07:32, 07:32:00, 07:32:00.999, each with Z or an offset behind it.
    private static bool IsTime(ReadOnlySpan<char> word)
    {
        if (word.Length < 5 || !Matches(word[..5], "00:00")) return false;

        ReadOnlySpan<char> rest = word[5..];
        if (rest is [':', _, _, ..] && Matches(rest[..3], ":00")) rest = rest[3..];
        if (rest is ['.', _, ..])
        {
            int end = rest[1..].IndexOfAnyExceptInRange('0', '9');
            if (end == 0) return false;
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return rest is "" or "Z" or "z" || (rest is ['+' or '-', ..] && Matches(rest[1..], "00:00"));
    }

    private static bool Matches(ReadOnlySpan<char> word, string pattern)
    {
        if (word.Length != pattern.Length) return false;

        for (int i = 0; i < word.Length; i++)
        {
            if (pattern[i] == '0' ? !char.IsAsciiDigit(word[i]) : word[i] != pattern[i]) return false;
        }

        return true;
    }

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        int exponent = word.IndexOfAny('e', 'E');
        ReadOnlySpan<char> mantissa = exponent < 0 ? word : word[..exponent];
        int dot = mantissa.IndexOf('.');
        ReadOnlySpan<char> whole = dot < 0 ? mantissa : mantissa[..dot];
        if (!IsDigits(whole, "0123456789") || (whole.Length > 1 && whole[0] == '0')) return false;
        if (dot >= 0 && !IsDigits(mantissa[(dot + 1)..], "0123456789")) return false;
        if (exponent < 0) return true;

        ReadOnlySpan<char> power = word[(exponent + 1)..];
        return IsDigits(power is ['+' or '-', ..] ? power[1..] : power, "0123456789");
    }

    // Underscores may stand between digits.
    private static bool IsDigits(ReadOnlySpan<char> word, string digits)
    {
        bool afterDigit = false;
        foreach (char c in word)
        {
            bool isDigit = digits.Contains(c, StringComparison.Ordinal);
            if (!isDigit && (c != '_' || !afterDigit)) return false;
            afterDigit = isDigit;
        }

        return afterDigit;
    }
}
