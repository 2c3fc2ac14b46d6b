using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Dependencies;

/// <summary>Takes a whole line out of a file that pip reads, continuations included.</summary>
internal static class LineRemoval
{
    /// <summary>Null in files of other kinds, and for a line with a comment, which somebody may still want to read.</summary>
    public static TextEdit? Find(DependencyFile file, TextSpan onLine)
    {
        if (file.Requirements is not { } requirements) return null;

        RequirementsLine line = requirements.GetLine(onLine.Start);
        if (line.Comment is not null) return null;

        // The last line of a file may have no line end: then the one before it is removed.
        int next = requirements.TokensOf(line) is [.., { Kind: RequirementsTokenKind.LineEnd } end] ? end.Span.End : line.Span.End;
        if (next > line.Span.End || line.Span.Start == 0) return new TextEdit(new TextSpan(line.Span.Start, next), "");

        ReadOnlySpan<char> before = file.Source.Content.AsSpan(0, line.Span.Start);
        return new TextEdit(new TextSpan(before.TrimEnd("\r\n").Length, next), "");
    }
}
