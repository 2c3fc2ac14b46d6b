using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>The shape of a Dockerfile: every instruction, directive and comment with its place. What it means is not known here.</summary>
public sealed class DockerfileSyntax
{
    private readonly Lazy<int[]> lineFeeds;

    internal DockerfileSyntax(
        SourceText source,
        char escape,
        ImmutableArray<DirectiveSyntax> directives,
        ImmutableArray<TextSpan> comments,
        ImmutableArray<InstructionSyntax> instructions,
        ImmutableArray<SyntaxProblem> problems)
    {
        Source = source;
        Escape = escape;
        Directives = directives;
        Comments = comments;
        Instructions = instructions;
        Problems = problems;
        lineFeeds = new(() => FindLineFeeds(source.Content));
    }

    public SourceText Source { get; }

    /// <summary>The escape character: a backslash, or a backquote where a directive says so.</summary>
    public char Escape { get; }

    public ImmutableArray<DirectiveSyntax> Directives { get; }

    /// <summary>Comment lines from the number sign to the end of the line, those within continuations too, parser directives not.</summary>
    public ImmutableArray<TextSpan> Comments { get; }

    public ImmutableArray<InstructionSyntax> Instructions { get; }

    /// <summary>What BuildKit would refuse when it reads the file, in the order of the text. It stops at the first; this does not.</summary>
    public ImmutableArray<SyntaxProblem> Problems { get; }

    /// <summary>Which version each instruction was read from, from the top.</summary>
    internal ImmutableArray<TextLayer> Layers { get; init; } = [];

    /// <summary>Reads any text at all: what makes no sense becomes a problem, never an exception.</summary>
    public static DockerfileSyntax Parse(SourceText source) => new DockerfileParser(source).Parse();

    /// <summary>The same, given an earlier version: instructions above the first change are those of that version, and not read again.</summary>
    public static DockerfileSyntax Parse(SourceText source, DockerfileSyntax earlier) => new DockerfileParser(source).After(earlier).Parse();

    /// <summary>The index of the first instruction that ends behind an offset; the number of them where there is none.</summary>
    public int IndexOfFirstInstruction(int offset)
    {
        int low = 0;
        int high = Instructions.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Instructions[middle].LinesSpan.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The index of the first problem that starts at an offset or behind it; the number of them where there is none.</summary>
    public int IndexOfFirstProblem(int offset)
    {
        int low = 0;
        int high = Problems.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Problems[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The parser directive of a name, the first one where there are several.</summary>
    public DirectiveSyntax? FindDirective(string name)
    {
        foreach (DirectiveSyntax directive in Directives)
        {
            if (directive.Name == name) return directive;
        }

        return null;
    }

    /// <summary>The instruction whose lines hold an offset.</summary>
    public InstructionSyntax? FindInstruction(int offset)
    {
        int low = 0;
        int high = Instructions.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            InstructionSyntax candidate = Instructions[middle];
            if (offset < candidate.LinesSpan.Start) high = middle - 1;
            else if (offset > candidate.LinesSpan.End) low = middle + 1;
            else return candidate;
        }

        return null;
    }

    /// <summary>
    /// The line, from zero, that BuildKit names for a problem: the first of the instruction, or the last of the file where it has looked so
    /// far for the end of a here-document, or for an instruction.
    /// </summary>
    public int LineNamedFor(SyntaxProblem problem)
    {
        if (problem.Kind is SyntaxProblemKind.UnterminatedHeredoc or SyntaxProblemKind.NoInstruction)
        {
            return LineOf(Math.Max(0, Source.Length - 1));
        }

        return LineOf(FindInstruction(problem.Span.Start)?.LinesSpan.Start ?? problem.Span.Start);
    }

    /// <summary>The line of an offset as BuildKit counts, from zero: a carriage return alone ends none, unlike in an editor.</summary>
    public int LineOf(int offset)
    {
        int[] feeds = lineFeeds.Value;
        int index = Array.BinarySearch(feeds, offset);
        return index < 0 ? ~index : index;
    }

    private static int[] FindLineFeeds(string content)
    {
        List<int> feeds = [];
        for (int at = content.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = content.IndexOf('\n', at + 1)) feeds.Add(at);
        return [.. feeds];
    }
}
