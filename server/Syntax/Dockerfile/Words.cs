using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>The ways in which BuildKit divides a line into words.</summary>
internal static class Words
{
    /// <summary>What separates the keyword and plain words: a no-break space does not, unlike around a line.</summary>
    public static bool IsSeparator(char c) => c is ' ' or '\t' or '\v' or '\f' or '\r';

    public static int SkipSeparators(JoinedText line, int start, int end)
    {
        while (start < end && IsSeparator(line[start])) start++;
        return start;
    }

    public static int SkipWhiteSpace(JoinedText line, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(line[start])) start++;
        return start;
    }

    public static int TrimEnd(JoinedText line, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(line[end - 1])) end--;
        return end;
    }

    /// <summary>Words between white space; quotes mean nothing.</summary>
    public static ImmutableArray<WordSyntax> Separated(WordSyntax body)
    {
        if (body.Start == body.End) return [];

        WordSyntax[] words = new WordSyntax[CountOfSeparated(body)];
        int count = 0;
        int at = body.Start;
        while (at < body.End)
        {
            int start = SkipSeparators(body.Line, at, body.End);
            at = start;
            while (at < body.End && !IsSeparator(body.Line[at])) at++;
            if (at > start) words[count++] = new WordSyntax(body.Line, start, at);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(words);
    }

    private static int CountOfSeparated(WordSyntax body)
    {
        int count = 0;
        bool wasSeparator = true;
        foreach (char c in body.Raw)
        {
            bool isSeparator = IsSeparator(c);
            if (wasSeparator && !isSeparator) count++;
            wasSeparator = isSeparator;
        }

        return count;
    }

    /// <summary>Words between white space that is neither quoted nor escaped; quotes and escapes stay in the words.</summary>
    /// <param name="words">Takes them until it is known how many there are.</param>
    public static ImmutableArray<WordSyntax> Quoted(WordSyntax body, char escape, List<WordSyntax> words)
    {
        words.Clear();
        JoinedText line = body.Line;
        int at = body.Start;
        while ((at = SkipWhiteSpace(line, at, body.End)) < body.End)
        {
            int start = at;
            char quote = '\0';
            bool endsWithEscape = false;
            while (at < body.End && (quote != '\0' || !char.IsWhiteSpace(line[at])))
            {
                char c = line[at];
                if (c == escape && quote != '\'')
                {
                    endsWithEscape = ++at == body.End;
                }
                else if (c == quote) quote = '\0';
                else if (quote == '\0' && c is '\'' or '"') quote = c;
                at++;
            }

            at = Math.Min(at, body.End);

            // An escape character with nothing behind it is dropped.
            int end = endsWithEscape ? at - 1 : at;
            if (end > start) words.Add(new WordSyntax(line, start, end));
        }

        return [.. words];
    }
}
