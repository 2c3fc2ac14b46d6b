using Basewise.Features.Places;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>An image as far as it is typed, <c>python:${VERSION}-sl</c>: only what stands behind its last variable can be completed.</summary>
/// <param name="Typed">What stands behind the last variable; all of it where there is none.</param>
/// <param name="Value">What stands before that, once variables are replaced.</param>
/// <param name="Start">Joined offset of what is typed.</param>
internal sealed record TypedImage(string Typed, string Value, int Start)
{
    /// <param name="word">The word up to the cursor.</param>
    /// <param name="start">Joined offset of the word.</param>
    /// <param name="end">Joined offset behind the whole of it.</param>
    /// <returns>Null where a value is not known before the build, where another variable follows, and in a variable.</returns>
    public static TypedImage? Find(InstructionCursor cursor, string word, int start, int end)
    {
        if (!word.Contains('$', StringComparison.Ordinal)) return new TypedImage(word, "", start);

        // COPY --from takes no variables.
        if (cursor.Kind != InstructionKind.From || cursor.Line.Slice(cursor.At, end).Contains('$')) return null;

        int dollar = word.LastIndexOf('$');
        bool hasBraces = dollar + 1 < word.Length && word[dollar + 1] == '{';
        int behind = hasBraces ? word.IndexOf('}', dollar) + 1 : EndOfName(word, dollar + 1);
        if (behind <= dollar + 1) return null;

        return cursor.Variables.Expand(word[..behind], cursor.Model.Syntax.Escape) is { Text: { } value, Undefined: [] }
            ? new TypedImage(word[behind..], value, start + behind)
            : null;
    }

    /// <returns>The joined offset of a place in value and typed together; null where it is in the value.</returns>
    public int? FindOffset(int place) => place >= Value.Length ? Start + (place - Value.Length) : null;

    private static int EndOfName(string word, int start)
    {
        int end = start;
        while (end < word.Length && (char.IsAsciiLetterOrDigit(word[end]) || word[end] == '_')) end++;
        return end;
    }
}
