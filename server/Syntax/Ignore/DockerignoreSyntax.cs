using System.Collections.Immutable;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Ignore;

/// <summary>
/// A <c>.dockerignore</c> as moby reads it: immutable, lossless (the lines, joined, are the text), made without ever failing.
/// </summary>
public sealed class DockerignoreSyntax
{
    private readonly bool hasProblems;

    internal DockerignoreSyntax(SourceText source, ImmutableArray<DockerignoreLine> lines, ImmutableArray<SyntaxProblem> problems)
    {
        Source = source;
        Lines = lines;
        Problems = problems;
        Patterns = [.. lines.Select(line => line.Pattern).OfType<IgnorePattern>()];
        HasExceptions = Patterns.Any(pattern => pattern.IsException);
        hasProblems = !problems.IsEmpty;
    }

    public SourceText Source { get; }

    public ImmutableArray<DockerignoreLine> Lines { get; }

    /// <summary>Those of all lines, in their order, on which it depends which one has the last word.</summary>
    public ImmutableArray<IgnorePattern> Patterns { get; }

    /// <summary>Whether a pattern begins with <c>!</c>.</summary>
    public bool HasExceptions { get; }

    /// <summary>What Docker refuses. It then builds nothing at all.</summary>
    public ImmutableArray<SyntaxProblem> Problems { get; }

    public static DockerignoreSyntax Parse(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new DockerignoreParser(source).Parse();
    }

    /// <summary>The pattern because of which a path is left out of the context, or <c>null</c> where it is in it.</summary>
    /// <param name="path">Within the context: clean, with slashes, without one in front.</param>
    public IgnorePattern? FindIgnoring(ReadOnlySpan<char> path)
    {
        if (hasProblems) return null;

        // The last pattern that matches decides; asked from the end, the first.
        for (int i = Patterns.Length - 1; i >= 0; i--)
        {
            IgnorePattern pattern = Patterns[i];
            if (pattern.Matches(path)) return pattern.IsException ? null : pattern;
        }

        return null;
    }

    /// <summary>Whether something below a folder may be in the context though the folder itself is left out.</summary>
    /// <remarks>Only a pattern with <c>!</c> behind the one that leaves it out can do that.</remarks>
    public bool MayTakeBack(IgnorePattern ignoring)
    {
        if (!HasExceptions) return false;

        for (int i = Patterns.Length - 1; i >= 0 && Patterns[i] != ignoring; i--)
        {
            if (Patterns[i].IsException) return true;
        }

        return false;
    }
}
