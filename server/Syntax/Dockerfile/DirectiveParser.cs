using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>Reads a comment line as a parser directive.</summary>
internal static class DirectiveParser
{
    /// <summary>The directive in a comment, or <c>null</c> where it is an ordinary one: an unknown name ends the directives as well.</summary>
    /// <param name="comment">From the number sign to the end of the line.</param>
    public static DirectiveSyntax? Find(string text, TextSpan comment)
    {
        int nameStart = comment.Start + 1;
        while (nameStart < comment.End && char.IsWhiteSpace(text[nameStart])) nameStart++;

        int nameEnd = nameStart;
        while (nameEnd < comment.End && char.IsAsciiLetterOrDigit(text[nameEnd])) nameEnd++;

        int equals = SkipSpaces(text, nameEnd, comment.End);
        if (equals >= comment.End || text[equals] != '=') return null;

        int valueStart = SkipSpaces(text, equals + 1, comment.End);
        int valueEnd = comment.End;
        while (valueEnd > valueStart && IsSpace(text[valueEnd - 1])) valueEnd--;

        string name = text[nameStart..nameEnd].ToLowerInvariant();
        if (name is not ("syntax" or "escape" or "check") || valueStart == valueEnd) return null;

        return new DirectiveSyntax(
            new TextSpan(comment.Start, valueEnd),
            name,
            new TextSpan(nameStart, nameEnd),
            text[valueStart..valueEnd],
            new TextSpan(valueStart, valueEnd));
    }

    private static int SkipSpaces(string text, int start, int end)
    {
        while (start < end && IsSpace(text[start])) start++;
        return start;
    }

    // The white space of the regular expression that BuildKit reads directives with; no vertical tab.
    private static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\f';
}
