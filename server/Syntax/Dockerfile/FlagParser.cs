using System.Collections.Immutable;
using System.Text;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>Reads the flags in front of an instruction's arguments. In them a backslash escapes, whatever the escape character of the file is.</summary>
internal static class FlagParser
{
    /// <summary>The flags from <paramref name="at"/> on, which moves to where the arguments start. A lone <c>--</c> ends the flags.</summary>
    /// <param name="flags">Takes them until it is known how many there are.</param>
    public static ImmutableArray<FlagSyntax> Parse(JoinedText line, ref int at, int end, List<FlagSyntax> flags)
    {
        if (!StartsFlag(line, at, end)) return [];

        flags.Clear();
        while (StartsFlag(line, at, end))
        {
            int start = at;
            ReadOnlySpan<char> content = IsPlainWord(line, ref at, end) ? line.Slice(start, at) : ReadWord(line, ref at, end);
            if (content is "--") break;

            int equals = content.IndexOf('=');
            flags.Add(new FlagSyntax(
                new WordSyntax(line, start, at),
                InstructionFlags.NameOf(equals < 0 ? content[2..] : content[2..equals]),
                equals < 0 ? null : content[(equals + 1)..].ToString()));
            at = Words.SkipWhiteSpace(line, at, end);
        }

        return [.. flags];
    }

    private static bool StartsFlag(JoinedText line, int at, int end) => at + 1 < end && line[at] == '-' && line[at + 1] == '-';

    /// <summary>Moves behind the word at an offset if there are neither quotes nor escapes in it, as in nearly all.</summary>
    private static bool IsPlainWord(JoinedText line, ref int at, int end)
    {
        int next = at;
        while (next < end && !char.IsWhiteSpace(line[next]))
        {
            if (line[next] is '\\' or '\'' or '"') return false;
            next++;
        }

        at = next;
        return true;
    }

    /// <summary>The word at an offset without its quotes and escapes.</summary>
    private static string ReadWord(JoinedText line, ref int at, int end)
    {
        StringBuilder content = new();
        char quote = '\0';
        for (; at < end; at++)
        {
            char c = line[at];
            if (quote == '\0' && char.IsWhiteSpace(c)) break;

            if (c == '\\')
            {
                if (at + 1 < end) content.Append(line[++at]);
            }
            else if (c == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && c is '\'' or '"')
            {
                quote = c;
            }
            else
            {
                content.Append(c);
            }
        }

        return content.ToString();
    }
}
