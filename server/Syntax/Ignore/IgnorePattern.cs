using Basewise.Syntax.Text;

namespace Basewise.Syntax.Ignore;

/// <summary>A line of a <c>.dockerignore</c> that says what is left out, or with <c>!</c> what is not.</summary>
/// <param name="Span">The pattern without its exclamation mark and the white space round it.</param>
/// <param name="Text">The pattern as it is matched: clean, without a slash at either end.</param>
/// <param name="Pattern"><c>null</c> where Docker refuses it.</param>
public sealed record IgnorePattern(TextSpan Span, bool IsException, string Text, PathPattern? Pattern)
{
    /// <summary>Whether it speaks of a path within the context, or of a folder that the path lies in.</summary>
    public bool Matches(ReadOnlySpan<char> path) => Pattern?.MatchesOrParentMatches(path) == true;
}
