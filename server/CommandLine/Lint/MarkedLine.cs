using System.Text;
using Basewise.Syntax.Text;

namespace Basewise.CommandLine.Lint;

/// <summary>A line of the source as a terminal shows it, and what to write below it to underline a part.</summary>
/// <param name="Indent">Blanks and tabs that reach up to the part.</param>
/// <param name="Marker">As wide as the part, and at least one column.</param>
internal sealed record MarkedLine(string Text, string Indent, string Marker)
{
    // A line longer than this (in UTF-16 units) is cut around the part: base64 in a Dockerfile would fill screens.
    private const int LongestLine = 160;
    private const int LeadIn = 40;

    /// <summary>The first line of a span; the marker ends with that line.</summary>
    public static MarkedLine Of(SourceText source, TextSpan span)
    {
        TextSpan line = source.LineAt(source.PositionOf(span.Start).Line);
        int start = Math.Clamp(span.Start, line.Start, line.End);
        int end = Math.Clamp(span.End, start, line.End);

        int from = line.Length <= LongestLine ? line.Start : Math.Max(line.Start, start - LeadIn);
        int to = line.Length <= LongestLine ? line.End : Math.Min(line.End, from + LongestLine);
        if (from > line.Start && char.IsLowSurrogate(source.Content[from])) from--;
        if (to < line.End && char.IsLowSurrogate(source.Content[to])) to--;
        end = Math.Min(end, to);

        string cutLeft = from > line.Start ? "…" : "";
        string cutRight = to < line.End ? "…" : "";
        return new MarkedLine(
            cutLeft + Printable.Text(source.Slice(new TextSpan(from, to))) + cutRight,
            new string(' ', cutLeft.Length) + Blank(source.Slice(new TextSpan(from, start))),
            new string('^', Math.Max(1, Printable.Width(source.Slice(new TextSpan(start, end))))));
    }

    // A tab stays a tab: the terminal gives both lines the same stops.
    private static string Blank(ReadOnlySpan<char> text)
    {
        StringBuilder blank = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t') blank.Append('\t');
            else blank.Append(' ', Printable.Width(rune));
        }

        return blank.ToString();
    }
}
