using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>The beginning of a text that an earlier version has as well, up to the end of an instruction.</summary>
/// <param name="End">Where the line behind that instruction starts.</param>
/// <param name="Instructions">How many instructions are in it.</param>
/// <param name="Comments">How many comments are in it.</param>
/// <param name="Layers">Which versions those instructions were read from.</param>
internal readonly record struct UnchangedPart(int End, int Instructions, int Comments, ImmutableArray<TextLayer> Layers)
{
    /// <summary>
    /// An instruction holds on to the text that it was read from. Who types at one place has two of them, however long; who changes a file line
    /// by line from top to bottom has more and more, of which as many characters may be kept alive. What is made of a text takes ten times as
    /// much memory as the text itself, so that of a file of 100,000 lines (3 million characters) four of them are no great matter.
    /// </summary>
    private const int MostKept = 16_000_000;

    private const int MostTexts = 64;

    /// <returns>Null where there is no such part, and where reading all of the text is due.</returns>
    public static UnchangedPart? Find(DockerfileSyntax earlier, SourceText source)
    {
        string before = earlier.Source.Content;
        int common = before.AsSpan().CommonPrefixLength(source.Content);

        // The last instruction may have ended with the text alone, and go on now.
        int count = Math.Min(earlier.IndexOfFirstInstruction(common), earlier.Instructions.Length - 1);
        int end = count > 0 ? before.IndexOf('\n', earlier.Instructions[count - 1].LinesSpan.End) + 1 : 0;
        if (end > common && --count > 0) end = before.IndexOf('\n', earlier.Instructions[count - 1].LinesSpan.End) + 1;

        // Whether a problem is still there, reading tells.
        if (count <= 0 || end == 0 || earlier.Problems is [var first, ..] && first.Span.Start < end) return null;

        ImmutableArray<TextLayer> layers = [.. earlier.Layers.Where(layer => layer.First < count)];
        return layers.Length < MostTexts && layers.Sum(layer => (long)layer.Length) + source.Length <= MostKept
            ? new UnchangedPart(end, count, CountComments(earlier, end), layers)
            : null;
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
