using System.Buffers;
using System.Globalization;
using System.Text;

namespace Basewise.LanguageServer.Rpc;

/// <summary>
/// A message on its way out: JSON in pieces that are joined nowhere, with room for the header in front, for its length is known only at the
/// end. The symbols of a file of 100,000 lines are 16 MB: in one piece they were copied at each doubling, and the piece stayed for good.
/// </summary>
internal sealed class OutgoingFrame : IBufferWriter<byte>
{
    // "Content-Length: 2147483647" and two line ends.
    private const int HeaderRoom = 30;

    private const int FirstPiece = 8 * 1024;

    // What a pipe takes at once.
    private const int FurtherPiece = 64 * 1024;

    private readonly byte[] first = new byte[FirstPiece];
    private readonly List<ArraySegment<byte>> full = [];
    private byte[] current;
    private int used = HeaderRoom;

    public OutgoingFrame() => current = first;

    /// <summary>Forgets what was written, and gives the pieces back.</summary>
    public void Clear()
    {
        foreach (ArraySegment<byte> piece in full) Return(piece.Array);
        Return(current);
        full.Clear();
        (current, used) = (first, HeaderRoom);
    }

    public void Advance(int count) => used += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return current.AsMemory(used);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return current.AsSpan(used);
    }

    public async ValueTask WriteToAsync(Stream stream, CancellationToken cancellationToken)
    {
        long length = used - HeaderRoom;
        foreach (ArraySegment<byte> piece in full) length += piece.Count;

        string header = string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}\r\n\r\n");
        int start = HeaderRoom - header.Length;
        Encoding.ASCII.GetBytes(header, first.AsSpan(start));
        foreach (ArraySegment<byte> piece in full)
        {
            await stream.WriteAsync(piece.AsMemory(piece.Array == first ? start : 0), cancellationToken).ConfigureAwait(false);
        }

        await stream.WriteAsync(current.AsMemory(current == first ? start : 0, current == first ? used - start : used), cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private void MakeRoom(int sizeHint)
    {
        if (current.Length - used >= Math.Max(sizeHint, 1)) return;

        full.Add(new ArraySegment<byte>(current, 0, used));
        (current, used) = (ArrayPool<byte>.Shared.Rent(Math.Max(sizeHint, FurtherPiece)), 0);
    }

    private void Return(byte[]? piece)
    {
        if (piece is not null && piece != first) ArrayPool<byte>.Shared.Return(piece);
    }
}
