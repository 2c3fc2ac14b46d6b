using System.Collections.Immutable;
using System.Text;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>Reads a JSON array of strings with the place of each: the exec form.</summary>
internal static class JsonStringArray
{
    public enum Result
    {
        /// <summary>Not valid JSON, or not an array: BuildKit falls back to the shell form without a word.</summary>
        NotAnArray,

        /// <summary>Valid, but with values that are no strings: BuildKit refuses it.</summary>
        OtherValues,
        Strings,
    }

    public static Result Read(JoinedText line, int start, int end, out ImmutableArray<WordSyntax> strings)
    {
        strings = [];
        if (start >= end || line[start] != '[') return Result.NotAnArray;

        ImmutableArray<WordSyntax>.Builder found = ImmutableArray.CreateBuilder<WordSyntax>(4);
        int at = SkipSpaces(line, start + 1, end);
        if (at < end && line[at] == ']') return IsAtEnd(line, at + 1, end) ? Result.Strings : Result.NotAnArray;

        while (at < end)
        {
            if (line[at] != '"') return JudgeOtherValues(line, start, end);

            int stringStart = at;
            if (ReadString(line, ref at, end) is not { } content) return Result.NotAnArray;

            found.Add(new WordSyntax(line, stringStart, at, content));
            at = SkipSpaces(line, at, end);
            if (at >= end) return Result.NotAnArray;

            if (line[at] == ']')
            {
                if (!IsAtEnd(line, at + 1, end)) return Result.NotAnArray;

                strings = found.DrainToImmutable();
                return Result.Strings;
            }

            if (line[at] != ',') return Result.NotAnArray;
            at = SkipSpaces(line, at + 1, end);
        }

        return Result.NotAnArray;
    }

    // `RUN [ -f x ]` is a shell command.
    private static Result JudgeOtherValues(JoinedText line, int start, int end) =>
        line[end - 1] == ']' && JsonText.IsValid(line.Slice(start, end)) ? Result.OtherValues : Result.NotAnArray;

    private static string? ReadString(JoinedText line, ref int at, int end)
    {
        int contentStart = ++at;
        StringBuilder? decoded = null;
        int copied = contentStart;
        for (; at < end; at++)
        {
            char c = line[at];
            if (c == '"')
            {
                string content = decoded is null
                    ? line.ToString(contentStart, at)
                    : decoded.Append(line.Slice(copied, at)).ToString();
                at++;
                return content;
            }

            if (c < ' ') return null;
            if (c != '\\') continue;

            decoded = (decoded ?? new StringBuilder()).Append(line.Slice(copied, at));
            at++;
            if (!AppendEscape(line, ref at, end, decoded)) return null;
            copied = at + 1;
        }

        return null;
    }

    /// <summary>Decodes the escape whose letter is at an offset, which moves to the escape's last character.</summary>
    private static bool AppendEscape(JoinedText line, ref int at, int end, StringBuilder decoded)
    {
        const int UnicodeDigits = 4;
        char letter = line[at];
        if (letter == 'u')
        {
            if (at + UnicodeDigits >= end) return false;
            if (!ushort.TryParse(
                line.Slice(at + 1, at + 1 + UnicodeDigits),
                System.Globalization.NumberStyles.AllowHexSpecifier,
                System.Globalization.CultureInfo.InvariantCulture,
                out ushort unit)) return false;

            decoded.Append((char)unit);
            at += UnicodeDigits;
            return true;
        }

        char? plain = letter switch
        {
            '"' or '\\' or '/' => letter,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => null,
        };
        if (plain is null) return false;

        decoded.Append(plain.Value);
        return true;
    }

    private static bool IsAtEnd(JoinedText line, int at, int end) => SkipSpaces(line, at, end) == end;

    private static int SkipSpaces(JoinedText line, int at, int end)
    {
        while (at < end && line[at] is ' ' or '\t' or '\n' or '\r') at++;
        return at;
    }
}
