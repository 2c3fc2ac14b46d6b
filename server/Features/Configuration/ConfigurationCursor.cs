using Basewise.Syntax.Text;

namespace Basewise.Features.Configuration;

/// <summary>
/// Where a cursor is in <c>.basewise.yaml</c>, told by the indentation of the lines above: while somebody writes, the text is seldom YAML.
/// </summary>
/// <param name="Word">The word at the cursor, which a completion replaces.</param>
/// <param name="Key">The key in front of it on its line; <c>null</c> where the word is itself at the place of a key.</param>
/// <param name="Parent">The key that the line stands below; <c>null</c> for one at the left edge.</param>
/// <param name="Grandparent">The key that this one stands below.</param>
internal sealed record ConfigurationCursor(TextSpan Word, string? Key, string? Parent, string? Grandparent)
{
    /// <summary>The cursor's surroundings; <c>null</c> in a comment, or where the line has another shape than <c>key: value</c>.</summary>
    public static ConfigurationCursor? Find(SourceText source, int offset)
    {
        string text = source.Content;
        TextSpan line = source.LineAt(source.PositionOf(offset).Line);
        int start = offset;
        while (start > line.Start && IsInWord(text[start - 1])) start--;
        int end = offset;
        while (end < line.End && IsInWord(text[end])) end++;

        int first = IndentationEnd(text, line);
        string? key = null;
        if (start > first)
        {
            int colon = ColonIn(text, new TextSpan(first, start));
            if (colon < 0 || !text.AsSpan(colon + 1, start - colon - 1).IsWhiteSpace() || colon + 1 == start) return null;

            key = text[first..colon].Trim('"', '\'', ' ');
        }

        (string? parent, int parentLine, int column) = FindParent(source, source.PositionOf(offset).Line, Math.Min(first, start) - line.Start);
        string? grandparent = parent is null ? null : FindParent(source, parentLine, column).Key;
        return new ConfigurationCursor(new TextSpan(start, end), key, parent, grandparent);
    }

    private static (string? Key, int Line, int Column) FindParent(SourceText source, int line, int column)
    {
        while (--line >= 0 && column > 0)
        {
            TextSpan span = source.LineAt(line);
            int first = IndentationEnd(source.Content, span);
            if (first == span.End || source.Content[first] == '#' || first - span.Start >= column) continue;

            int colon = ColonIn(source.Content, new TextSpan(first, span.End));
            return colon < 0 ? (null, line, 0) : (source.Content[first..colon].Trim('"', '\'', ' '), line, first - span.Start);
        }

        return (null, line, 0);
    }

    /// <summary>The colon that ends a key: a blank or the end of the line is behind it, which tells it from that of a port or a tag.</summary>
    private static int ColonIn(string text, TextSpan range)
    {
        for (int at = range.Start; at < range.End; at++)
        {
            if (text[at] == ':' && (at + 1 == text.Length || text[at + 1] is ' ' or '\t' or '\r' or '\n')) return at;
        }

        return -1;
    }

    /// <summary>The first character of what a line says; the dash of a list belongs to the indentation.</summary>
    private static int IndentationEnd(string text, TextSpan line)
    {
        int at = line.Start;
        while (at < line.End && (text[at] is ' ' or '\t' || (text[at] == '-' && at + 1 < line.End && text[at + 1] == ' '))) at++;
        return at;
    }

    private static bool IsInWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';
}
