using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics;

/// <summary>A <c>$NAME</c> or <c>${NAME…}</c> where it is written.</summary>
/// <param name="Span">The dollar sign and the name, with both braces where nothing but the name stands between them.</param>
/// <param name="NameSpan">The name alone.</param>
public sealed record VariableReference(string Name, TextSpan Span, TextSpan NameSpan)
{
    /// <summary>The references in a word, nested ones too. What stands in single quotes counts as well, though nothing replaces it.</summary>
    public static IEnumerable<VariableReference> In(WordSyntax word, char escape)
    {
        foreach ((int start, int nameStart, int nameEnd, int end) in Scan(word.Raw.ToString(), escape))
        {
            yield return new VariableReference(
                word.Line.ToString(word.Start + nameStart, word.Start + nameEnd),
                word.Line.SourceSpan(word.Start + start, word.Start + end),
                word.Line.SourceSpan(word.Start + nameStart, word.Start + nameEnd));
        }
    }

    /// <summary>The references in a range of the source, such as a here-document.</summary>
    public static IEnumerable<VariableReference> In(SourceText source, TextSpan range, char escape)
    {
        foreach ((int start, int nameStart, int nameEnd, int end) in Scan(source.ToString(range), escape))
        {
            TextSpan name = new(range.Start + nameStart, range.Start + nameEnd);
            yield return new VariableReference(source.ToString(name), new TextSpan(range.Start + start, range.Start + end), name);
        }
    }

    private static IEnumerable<(int Start, int NameStart, int NameEnd, int End)> Scan(string text, char escape)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] == escape)
            {
                at++;
                continue;
            }

            if (text[at] != '$') continue;

            bool hasBrace = at + 1 < text.Length && text[at + 1] == '{';
            int start = at + (hasBrace ? 2 : 1);
            int end = start;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_')) end++;
            if (end == start) continue;

            bool isClosed = hasBrace && end < text.Length && text[end] == '}';
            yield return (at, start, end, isClosed ? end + 1 : end);
            at = end - 1;
        }
    }
}
