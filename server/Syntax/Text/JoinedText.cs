namespace Basewise.Syntax.Text;

/// <summary>
/// Text as its reader sees it once the source's pieces are joined: for a Dockerfile, a logical line without its continuations and
/// the comment lines between them. Offsets into it ("joined offsets") run from <see cref="Start"/> to <see cref="End"/>; each maps
/// back to the source.
/// </summary>
/// <remarks>A text of one piece, which is nearly every one, is a window on the source's own string: nothing is copied.</remarks>
public sealed class JoinedText
{
    private readonly string buffer;
    private readonly Piece[] pieces;

    /// <summary>A single piece of the source: joined offsets are source offsets.</summary>
    public JoinedText(string source, TextSpan span)
    {
        Source = buffer = source;
        pieces = [];
        Start = span.Start;
        End = span.End;
    }

    /// <summary>Pieces of the source, in order and without overlap.</summary>
    public JoinedText(string source, IReadOnlyList<TextSpan> spans)
    {
        ArgumentOutOfRangeException.ThrowIfZero(spans.Count);
        Source = source;
        if (spans.Count == 1)
        {
            buffer = source;
            pieces = [];
            (Start, End) = (spans[0].Start, spans[0].End);
            return;
        }

        pieces = new Piece[spans.Count];
        int length = 0;
        for (int i = 0; i < spans.Count; i++)
        {
            pieces[i] = new Piece(length, spans[i]);
            length += spans[i].Length;
        }

        buffer = string.Create(length, (source, pieces), static (target, state) =>
        {
            foreach (Piece piece in state.pieces)
            {
                state.source.AsSpan(piece.Source.Start, piece.Source.Length).CopyTo(target[piece.Start..]);
            }
        });
        End = length;
    }

    private JoinedText(JoinedText whole, int start, int end)
    {
        (Source, buffer, pieces) = (whole.Source, whole.buffer, whole.pieces);
        (Start, End) = (start, end);
    }

    /// <summary>The whole text that the pieces are of.</summary>
    public string Source { get; }

    public int Start { get; }

    public int End { get; }

    /// <summary>The character at a joined offset; <c>\0</c> at the end and beyond it.</summary>
    public char this[int offset] => offset < End ? buffer[offset] : '\0';

    public ReadOnlySpan<char> Slice(int start, int end) => buffer.AsSpan(start, end - start);

    public ReadOnlySpan<char> Content => Slice(Start, End);

    public string ToString(int start, int end) => buffer.Substring(start, end - start);

    public override string ToString() => ToString(Start, End);

    /// <summary>The part from <paramref name="start"/> to <paramref name="end"/>; its offsets are those of the whole.</summary>
    public JoinedText Part(int start, int end) => new(this, start, end);

    /// <summary>Where in the source the character at a joined offset stands; for the end, where the last character ends.</summary>
    public int SourceOffset(int offset)
    {
        if (pieces.Length == 0) return offset;

        Piece piece = pieces[IndexOfPiece(offset)];
        return piece.Source.Start + (offset - piece.Start);
    }

    /// <summary>
    /// Where in the joined text a place of the source is; <paramref name="isLeftOut"/> tells that it is in what was left out between two
    /// pieces, or outside of them all, and that the answer is where the text goes on behind it.
    /// </summary>
    public int JoinedOffset(int sourceOffset, out bool isLeftOut)
    {
        if (pieces.Length == 0)
        {
            isLeftOut = sourceOffset < Start || sourceOffset > End;
            return Math.Clamp(sourceOffset, Start, End);
        }

        int low = 0;
        int high = pieces.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (pieces[middle].Source.End < sourceOffset) low = middle + 1;
            else high = middle;
        }

        isLeftOut = low == pieces.Length || sourceOffset < pieces[low].Source.Start;
        int offset = low == pieces.Length ? End : pieces[low].Start + Math.Max(0, sourceOffset - pieces[low].Source.Start);
        return Math.Clamp(offset, Start, End);
    }

    /// <summary>The source from the first character of a joined range to its last one, with what was left out between them.</summary>
    public TextSpan SourceSpan(int start, int end)
    {
        if (pieces.Length == 0) return new TextSpan(start, end);

        int from = SourceOffset(start);
        return start == end ? new TextSpan(from, from) : new TextSpan(from, SourceOffset(end - 1) + 1);
    }

    /// <summary>The pieces of the source that a joined range is made of.</summary>
    public IEnumerable<TextSpan> SourcePieces(int start, int end)
    {
        if (pieces.Length == 0)
        {
            yield return new TextSpan(start, end);
            yield break;
        }

        for (int i = IndexOfPiece(start); i < pieces.Length && pieces[i].Start < end; i++)
        {
            int from = Math.Max(start, pieces[i].Start) - pieces[i].Start;
            int to = Math.Min(end - pieces[i].Start, pieces[i].Source.Length);
            if (from < to) yield return new TextSpan(pieces[i].Source.Start + from, pieces[i].Source.Start + to);
        }
    }

    /// <summary>The first of the pieces of the source that a joined range, which is not empty, is made of.</summary>
    internal TextSpan FirstPiece(int start, int end)
    {
        if (pieces.Length == 0) return new TextSpan(start, end);

        Piece piece = pieces[IndexOfPiece(start)];
        int from = piece.Source.Start + (start - piece.Start);
        return new TextSpan(from, Math.Min(piece.Source.End, from + (end - start)));
    }

    // The last piece that starts at or before the offset: an empty piece never hides the one that holds the character.
    private int IndexOfPiece(int offset)
    {
        int low = 0;
        int high = pieces.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (pieces[middle].Start <= offset) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    private readonly record struct Piece(int Start, TextSpan Source);
}
