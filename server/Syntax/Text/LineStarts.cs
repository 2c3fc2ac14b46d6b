using System.Runtime.InteropServices;

namespace Basewise.Syntax.Text;

/// <summary>Where the lines of a text start.</summary>
internal static class LineStarts
{
    public static int[] Of(string content)
    {
        List<int> starts = [0];
        int at = 0;
        while (at < content.Length)
        {
            int end = content.AsSpan(at).IndexOfAny('\r', '\n');
            if (end < 0) break;

            at += end + 1;
            if (content[at - 1] == '\r' && at < content.Length && content[at] == '\n') at++;
            starts.Add(at);
        }

        return [.. starts];
    }

    /// <summary>The same after an edit: only what was written is looked at, of which a long text has little.</summary>
    /// <param name="before">Where the lines started.</param>
    /// <param name="content">The text after the edit.</param>
    public static int[] After(TextEdit edit, int[] before, string content)
    {
        // A line starts behind the two characters at most that end the one above it.
        int newEnd = edit.Span.Start + edit.NewText.Length;
        ReadOnlySpan<int> above = before.AsSpan(0, FirstFrom(before, edit.Span.Start));
        ReadOnlySpan<int> below = before.AsSpan(FirstFrom(before, edit.Span.End + 1));
        List<int> written = [];
        for (int at = edit.Span.Start; at <= newEnd; at++)
        {
            if (IsStart(content, at)) written.Add(at);
        }

        int[] starts = new int[above.Length + written.Count + below.Length];
        above.CopyTo(starts);
        CollectionsMarshal.AsSpan(written).CopyTo(starts.AsSpan(above.Length));
        Span<int> moved = starts.AsSpan(above.Length + written.Count);
        int by = newEnd - edit.Span.End;
        for (int i = 0; i < moved.Length; i++) moved[i] = below[i] + by;
        return starts;
    }

    private static bool IsStart(string content, int at) =>
        at == 0 || content[at - 1] == '\n' || (content[at - 1] == '\r' && !(at < content.Length && content[at] == '\n'));

    private static int FirstFrom(int[] starts, int offset)
    {
        int index = Array.BinarySearch(starts, offset);
        return index < 0 ? ~index : index;
    }
}
