namespace Basewise.Syntax.Dockerfile;

/// <summary>The end of a physical line that goes on in the next one.</summary>
public static class Continuation
{
    /// <summary>
    /// Where the escape character stands that continues a line; -1 where the line ends its instruction. White space may follow it. Two at the
    /// end are none: BuildKit wants the one before to be something else.
    /// </summary>
    /// <param name="start">Where the line starts.</param>
    /// <param name="end">Where it ends, without its line end.</param>
    public static int Find(string text, int start, int end, char escape)
    {
        ArgumentNullException.ThrowIfNull(text);
        int at = end - 1;
        while (at >= start && text[at] is ' ' or '\t') at--;
        if (at < start || text[at] != escape) return -1;

        return at > start && text[at - 1] == escape ? -1 : at;
    }
}
