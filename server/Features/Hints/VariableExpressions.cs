using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Hints;

/// <summary>Finds the variables of a word with all that belongs to them: <c>$name</c>, <c>${name:-other}</c>. One within another is a part of it.</summary>
internal static class VariableExpressions
{
    /// <summary>The joined ranges, in order.</summary>
    public static List<(int Start, int End)> In(WordSyntax word, char escape)
    {
        List<(int, int)> found = [];
        JoinedText line = word.Line;
        bool isQuoted = false;
        int at = word.Start;
        while (at < word.End)
        {
            char c = line[at];
            if (c == escape)
            {
                at += 2;
            }
            else if (c == '\'' && !isQuoted)
            {
                int length = line.Slice(at + 1, word.End).IndexOf('\'');
                at = length < 0 ? word.End : at + length + 2;
            }
            else if (c == '$')
            {
                int end = EndOf(line, at, word.End, escape);
                if (end > at + 1) found.Add((at, end));
                at = end;
            }
            else
            {
                if (c == '"') isQuoted = !isQuoted;
                at++;
            }
        }

        return found;
    }

    private static int EndOf(JoinedText line, int dollar, int end, char escape)
    {
        int at = dollar + 1;
        if (at == end || line[at] != '{')
        {
            while (at < end && (char.IsLetterOrDigit(line[at]) || line[at] == '_')) at++;
            return at;
        }

        int braces = 0;
        for (; at < end; at++)
        {
            char c = line[at];
            if (c == escape) at++;
            else if (c == '{' && line[at - 1] == '$') braces++;
            else if (c == '}' && --braces == 0) return at + 1;
        }

        return end;
    }
}
