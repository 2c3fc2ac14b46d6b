using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>The beginning of a text that an earlier version has as well, up to the end of an instruction.</summary>
/// <param name="End">Where the line behind that instruction starts.</param>
/// <param name="Instructions">How many instructions are in it.</param>
/// <param name="Comments">How many comments are in it.</param>
internal readonly record struct UnchangedPart(int End, int Instructions, int Comments)
{
    /// <summary>
    /// An instruction holds on to the text that it was read from. As many characters of earlier versions may be kept alive so, in the end by
    /// somebody who changes the file line by line from top to bottom. What is made of a text takes twenty times as much memory as the text
    /// itself, so that of a file of 100,000 lines (3 million characters) five versions are no great matter.
    /// </summary>
    private const int MostKept = 16_000_000;

    private const int GreatestAge = 64;

    /// <returns>Null where there is no such part, and where reading all of the text is due.</returns>
    public static UnchangedPart? Find(DockerfileSyntax earlier, SourceText source)
    {
        if (earlier.Age >= GreatestAge || (long)(earlier.Age + 1) * source.Length > MostKept) return null;

        string before = earlier.Source.Content;
        int common = before.AsSpan().CommonPrefixLength(source.Content);

        // The last instruction may have ended with the text alone, and go on now.
        int count = Math.Min(earlier.IndexOfFirstInstruction(common), earlier.Instructions.Length - 1);
        int end = count > 0 ? before.IndexOf('\n', earlier.Instructions[count - 1].LinesSpan.End) + 1 : 0;
        if (end > common && --count > 0) end = before.IndexOf('\n', earlier.Instructions[count - 1].LinesSpan.End) + 1;

        // Whether a problem is still there, reading tells.
        if (count <= 0 || end == 0 || earlier.Problems is [var first, ..] && first.Span.Start < end) return null;

        return new UnchangedPart(end, count, CountComments(earlier, end));
    }

    private static int CountComments(DockerfileSyntax earlier, int end)
    {
        int low = 0;
        int high = earlier.Comments.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (earlier.Comments[middle].Start < end) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
