using System.Collections.Immutable;
using System.Text;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Ignore;

/// <summary>Divides a text into lines at line feeds alone, as moby's reader does.</summary>
internal sealed class DockerignoreParser(SourceText source)
{
    // The reader of Go's standard library, bufio.Scanner, takes no longer ones.
    private const int LongestLine = 64 * 1024;
    private readonly ImmutableArray<DockerignoreLine>.Builder lines = ImmutableArray.CreateBuilder<DockerignoreLine>();
    private readonly ImmutableArray<SyntaxProblem>.Builder problems = ImmutableArray.CreateBuilder<SyntaxProblem>();

    public DockerignoreSyntax Parse()
    {
        string text = source.Content;
        int start = 0;
        while (start < text.Length)
        {
            int feed = text.IndexOf('\n', start);
            int next = feed < 0 ? text.Length : feed + 1;
            int end = feed < 0 ? text.Length : feed;
            if (end > start && text[end - 1] == '\r') end--;
            int first = start == 0 && text[0] == '\uFEFF' ? 1 : start;
            lines.Add(ReadLine(new TextSpan(start, next), new TextSpan(first, Math.Max(first, end))));
            start = next;
        }

        return new DockerignoreSyntax(source, lines.ToImmutable(), problems.ToImmutable());
    }

    private DockerignoreLine ReadLine(TextSpan full, TextSpan line)
    {
        if (line.Length >= LongestLine / 3 && Encoding.UTF8.GetByteCount(source.Slice(line)) >= LongestLine)
        {
            problems.Add(new SyntaxProblem(SyntaxProblemKind.Other, line, "Docker reads no line of 65,536 bytes or more, and builds nothing."));
            return new DockerignoreLine(full, line, IsComment: false, null);
        }

        // A number sign behind white space is a part of a pattern.
        if (!line.IsEmpty && source.Content[line.Start] == '#') return new DockerignoreLine(full, line, IsComment: true, null);

        TextSpan span = Trim(line);
        if (span.IsEmpty) return new DockerignoreLine(full, line, IsComment: false, null);

        bool isException = source.Content[span.Start] == '!';
        if (isException) span = Trim(new TextSpan(span.Start + 1, span.End));

        return new DockerignoreLine(full, line, IsComment: false, ReadPattern(span, isException));
    }

    private IgnorePattern ReadPattern(TextSpan span, bool isException)
    {
        if (span.IsEmpty)
        {
            problems.Add(new SyntaxProblem(SyntaxProblemKind.Other, new TextSpan(span.Start - 1, span.Start), "Docker refuses an exclamation mark without a pattern."));
            return new IgnorePattern(span, isException, "", null);
        }

        string text = CleanPath.Of(source.Slice(span));
        if (text.Length > 1 && text[0] == '/') text = text[1..];

        PathPattern? pattern = PathPattern.ParseIgnore(text);
        if (pattern is null)
        {
            problems.Add(new SyntaxProblem(SyntaxProblemKind.Other, span, $"Docker refuses the pattern {text}: a bracket is not closed or empty, or nothing follows a backslash."));
        }

        return new IgnorePattern(span, isException, text, pattern);
    }

    private TextSpan Trim(TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && char.IsWhiteSpace(source.Content[start])) start++;
        while (end > start && char.IsWhiteSpace(source.Content[end - 1])) end--;
        return new TextSpan(start, end);
    }
}
