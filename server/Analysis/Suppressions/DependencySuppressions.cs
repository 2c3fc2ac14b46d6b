using Basewise.Python.Projects;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Suppressions;

/// <summary>
/// The comments that switch rules off within a file that names packages: above a line or at its end for that line, with all lines of what
/// begins there, or for the whole file.
/// </summary>
internal sealed class DependencySuppressions : SuppressionSet
{
    private const string Word = "basewise";

    private readonly SourceText source;
    private readonly Dictionary<int, int> ends = [];
    private int lineBelow = -1;

    public DependencySuppressions(DependencyFile file)
    {
        source = file.Source;

        // JSON has no comments.
        if (file.Kind is DependencyFileKind.PipfileLock || !source.Content.Contains(Word, StringComparison.Ordinal)) return;

        List<SuppressionComment> comments = [.. Comments(file).Select(comment => SuppressionReader.Find(source, comment)).OfType<SuppressionComment>()
            .Where(comment => comment.Dialect == SuppressionDialect.Basewise)];
        if (comments.Count == 0) return;

        foreach (Dependency dependency in file.Dependencies) AddEnd(dependency.Span);
        foreach (LockedPackage package in file.Packages) AddEnd(package.Span);
        foreach (SuppressionComment comment in comments) Add(comment);
    }

    private static IEnumerable<TextSpan> Comments(DependencyFile file) => file.Requirements is { } requirements
        ? requirements.Lines.Select(line => line.Comment).OfType<TextSpan>()
        : CommentsOfToml(file.Source);

    /// <summary>
    /// Only in lines that have the word can one of ours be. A line within a text of several lines may look like one; it switches nothing off
    /// that is not written there.
    /// </summary>
    private static IEnumerable<TextSpan> CommentsOfToml(SourceText source)
    {
        int at = -1;
        while ((at = source.Content.IndexOf(Word, at + 1, StringComparison.Ordinal)) >= 0)
        {
            TextSpan line = source.LineAt(source.PositionOf(at).Line);
            int start = FindComment(source.Slice(line));
            if (start >= 0) yield return new TextSpan(line.Start + start, line.End);
            at = line.End - 1;
        }
    }

    private static int FindComment(ReadOnlySpan<char> line)
    {
        char quote = '\0';
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (quote != '\0')
            {
                if (c == '\\' && quote == '"') i++;
                else if (c == quote) quote = '\0';
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '#')
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Where that ends which begins on a line, by the line's start.</summary>
    private void AddEnd(TextSpan span)
    {
        int line = source.LineAt(source.PositionOf(span.Start).Line).Start;
        ends[line] = Math.Max(ends.GetValueOrDefault(line), span.End);
    }

    private void Add(SuppressionComment comment)
    {
        if (comment.IsForFile)
        {
            Add(source, comment, SuppressionReach.File, new TextSpan(0, source.Length));
            return;
        }

        int line = source.PositionOf(comment.Comment.Start).Line;
        bool isAlone = source.Slice(new TextSpan(source.LineAt(line).Start, comment.Comment.Start)).IsWhiteSpace();
        if (isAlone) line = FindLineBelow(line);
        if (line < 0)
        {
            Add(source, comment, SuppressionReach.Nothing, default);
            return;
        }

        TextSpan below = source.LineAt(line);
        Add(source, comment, SuppressionReach.Line, new TextSpan(below.Start, Math.Max(below.End, ends.GetValueOrDefault(below.Start))));
    }

    /// <summary>The next line that is neither blank nor a comment; negative where there is none. Comments are asked about in their order.</summary>
    private int FindLineBelow(int line)
    {
        if (line < lineBelow) return lineBelow == int.MaxValue ? -1 : lineBelow;

        while (++line < source.LineCount)
        {
            ReadOnlySpan<char> text = source.Slice(source.LineAt(line)).TrimStart();
            if (!text.IsEmpty && text[0] != '#') return lineBelow = line;
        }

        lineBelow = int.MaxValue;
        return -1;
    }
}
