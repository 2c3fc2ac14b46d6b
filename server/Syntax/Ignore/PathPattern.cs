using System.Collections.Immutable;
using System.Text;

namespace Basewise.Syntax.Ignore;

/// <summary>
/// A pattern for paths with slashes. Matching takes time in proportion to the pattern's length times the path's, whatever stands in
/// the pattern: all ways to match are followed at the same time.
/// </summary>
public sealed class PathPattern
{
    private const int MostOnStack = 512;
    private readonly ImmutableArray<PatternElement> elements;
    private readonly string? literal;

    private PathPattern(string text, ImmutableArray<PatternElement> elements)
    {
        Text = text;
        this.elements = elements;
        if (elements.All(element => element.Kind == PatternElementKind.Character))
        {
            literal = string.Concat(elements.Select(element => new Rune(element.Rune).ToString()));
        }
    }

    public string Text { get; }

    /// <summary>The one path that it matches; <c>null</c> where there may be several.</summary>
    public string? Literal => literal;

    /// <summary>How many steps it has, which is what matching it costs for each character of a path.</summary>
    public int Length => elements.Length;

    /// <summary>A pattern as <c>.dockerignore</c> has it, in which <c>**</c> stands for folders of any depth; <c>null</c> for a bad one.</summary>
    public static PathPattern? ParseIgnore(string text) => Parse(text, hasDoubleStars: true);

    /// <summary>A pattern as COPY and ADD have it: Go's <c>filepath.Match</c>, in which two stars are one; <c>null</c> for a bad one.</summary>
    public static PathPattern? ParseSource(string text) => Parse(text, hasDoubleStars: false);

    public bool Matches(ReadOnlySpan<char> path) =>
        literal is not null ? path.SequenceEqual(literal) : Run(path, orParent: false);

    /// <summary>Whether it matches the path or one of the folders that the path lies in.</summary>
    public bool MatchesOrParentMatches(ReadOnlySpan<char> path)
    {
        if (literal is null) return Run(path, orParent: true);

        return path.StartsWith(literal, StringComparison.Ordinal) && (path.Length == literal.Length || path[literal.Length] == '/');
    }

    private static PathPattern? Parse(string text, bool hasDoubleStars) =>
        new PatternReader(text).Read(hasDoubleStars) is { } elements ? new PathPattern(text, elements) : null;

    /// <summary>
    /// Follows the path with the set of all states that the pattern can be in: state n means that n elements are done.
    /// </summary>
    private bool Run(ReadOnlySpan<char> path, bool orParent)
    {
        int count = elements.Length;
        Span<bool> now = count < MostOnStack ? stackalloc bool[count + 1] : new bool[count + 1];
        Span<bool> next = count < MostOnStack ? stackalloc bool[count + 1] : new bool[count + 1];
        now[0] = true;
        int last = Skip(now, 0);
        foreach (Rune rune in path.EnumerateRunes())
        {
            // What has matched so far is a folder of the path.
            if (orParent && rune.Value == '/' && now[count]) return true;

            int reached = Step(now, next, last, rune.Value);
            if (reached < 0) return false;

            now.Clear();
            Span<bool> done = now;
            now = next;
            next = done;
            last = Skip(now, reached);
        }

        return now[count];
    }

    /// <summary>Sets the states behind one character.</summary>
    /// <returns>The highest of them; -1 where there is none.</returns>
    private int Step(ReadOnlySpan<bool> now, Span<bool> next, int last, int rune)
    {
        int reached = -1;
        for (int i = 0; i <= last && i < elements.Length; i++)
        {
            if (!now[i]) continue;

            PatternElement element = elements[i];
            switch (element.Kind)
            {
                case PatternElementKind.Character when rune == element.Rune:
                case PatternElementKind.Any when rune != '/':
                case PatternElementKind.Class when element.Class?.Takes(rune) == true:
                    next[i + 1] = true;
                    reached = i + 1;
                    break;
                case PatternElementKind.Star when rune != '/':
                case PatternElementKind.Rest:
                    next[i] = true;
                    reached = Math.Max(reached, i);
                    break;
                case PatternElementKind.DepthLoop:
                    next[i] = true;
                    if (rune == '/') next[i + 1] = true;
                    reached = Math.Max(reached, rune == '/' ? i + 1 : i);
                    break;
            }
        }

        return reached;
    }

    /// <summary>Adds the states that are reached without a character, by elements that may stand for nothing.</summary>
    /// <returns>The highest state.</returns>
    private int Skip(Span<bool> states, int last)
    {
        for (int i = 0; i <= last && i < elements.Length; i++)
        {
            if (!states[i]) continue;

            switch (elements[i].Kind)
            {
                case PatternElementKind.Star or PatternElementKind.Rest:
                    states[i + 1] = true;
                    last = Math.Max(last, i + 1);
                    break;
                case PatternElementKind.DepthEntry:
                    states[i + 1] = true;
                    states[i + 2] = true;
                    last = Math.Max(last, i + 2);
                    break;
            }
        }

        return last;
    }
}
