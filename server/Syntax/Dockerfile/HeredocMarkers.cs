using System.Globalization;
using System.Text;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>
/// Finds the words of a logical line that start a here-document. BuildKit looks for them with its own word splitter and not with a
/// shell's: quotes and <c>${…}</c> hide a marker, <c>$((…))</c> does not, and the escape character is always a backslash.
/// </summary>
internal static class HeredocMarkers
{
    public static bool MayHold(InstructionSyntax instruction)
    {
        InstructionSyntax? holder = instruction is OnbuildSyntax onbuild ? onbuild.Trigger : instruction;
        return holder is { Kind: InstructionKind.Run or InstructionKind.Copy or InstructionKind.Add, IsExecForm: false }
            && instruction.Line.Content.Contains("<<", StringComparison.Ordinal);
    }

    public static List<HeredocMarker> In(JoinedText line)
    {
        List<HeredocMarker> markers = [];
        int at = line.Start;
        while (at < line.End)
        {
            if (char.IsWhiteSpace(line[at]))
            {
                at++;
                continue;
            }

            int start = at;
            if (!SkipWord(line, ref at)) return [];

            int end = at;
            if (IsBareMarker(line.Slice(start, end)))
            {
                // "<< EOF" is one marker, not two words.
                while (at < line.End && char.IsWhiteSpace(line[at])) at++;
                if (at < line.End && !SkipWord(line, ref at)) return [];
                end = at;
            }

            if (FindMarker(line, start, end) is { } marker) markers.Add(marker);
        }

        return markers;
    }

    /// <summary>Moves behind a word. <c>false</c> where a quote or a substitution is not closed: then the line has no markers at all.</summary>
    private static bool SkipWord(JoinedText line, ref int at)
    {
        int depth = 0;
        while (at < line.End && !(depth == 0 && char.IsWhiteSpace(line[at])))
        {
            char c = line[at];
            switch (c)
            {
                case '\\':
                    at = Math.Min(at + 2, line.End);
                    continue;
                case '\'' or '"':
                    at = EndOfQuote(line, at, c);
                    if (at < 0) return false;
                    continue;
                case '$' when line[at + 1] == '{':
                    depth++;
                    at += 2;
                    continue;
                case '}' when depth > 0:
                    depth--;
                    break;
            }

            at++;
        }

        return depth == 0;
    }

    private static int EndOfQuote(JoinedText line, int at, char quote)
    {
        for (at++; at < line.End; at++)
        {
            if (line[at] == quote) return at + 1;
            if (line[at] == '\\' && quote == '"') at++;
        }

        return -1;
    }

    private static bool IsBareMarker(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> rest = word.TrimStart("0123456789");
        return rest is "<<" or "<<-";
    }

    private static HeredocMarker? FindMarker(JoinedText line, int start, int end)
    {
        ReadOnlySpan<char> word = line.Slice(start, end);
        int digits = word.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0 || !word[digits..].StartsWith("<<", StringComparison.Ordinal)) return null;

        ReadOnlySpan<char> rest = word[(digits + 2)..];
        bool chomps = rest.StartsWith("-", StringComparison.Ordinal);
        if (chomps) rest = rest[1..];
        rest = rest.TrimStart();
        if (rest.IsEmpty || rest.Contains('<')) return null;

        string name = Unquote(rest, out bool isQuoted);
        int descriptor = 0;
        if (name.Length == 0 || (digits > 0 && !int.TryParse(word[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out descriptor))) return null;

        return new HeredocMarker(line.SourceSpan(start, end), name, !isQuoted, chomps, descriptor);
    }

    private static string Unquote(ReadOnlySpan<char> word, out bool isQuoted)
    {
        StringBuilder name = new(word.Length);
        isQuoted = false;
        char quote = '\0';
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            if (c == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && c is '\'' or '"')
            {
                isQuoted = true;
                quote = c;
            }
            else if (c == '\\' && quote != '\'' && i + 1 < word.Length && (quote == '\0' || word[i + 1] is '"' or '$' or '\\'))
            {
                name.Append(word[++i]);
            }
            else
            {
                name.Append(c);
            }
        }

        return name.ToString();
    }
}
