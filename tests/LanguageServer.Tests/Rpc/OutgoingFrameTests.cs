using System.Globalization;
using System.Text;
using Basewise.LanguageServer.Rpc;

namespace Basewise.LanguageServer.Tests.Rpc;

public sealed class OutgoingFrameTests
{
    private readonly OutgoingFrame frame = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8_161)]
    [InlineData(8_162)]
    [InlineData(8_163)]
    [InlineData(73_698)]
    [InlineData(73_699)]
    [InlineData(1_000_000)]
    public async Task A_message_of_any_length_comes_out_whole_behind_its_length(int length)
    {
        byte[] content = Content(length);
        Write(content, atOnce: 700);

        Assert.Equal(Framed(content), await WrittenAsync());
    }

    [Fact]
    public async Task One_that_is_used_again_says_nothing_of_what_it_said_before()
    {
        Write(Content(200_000), atOnce: 4_096);
        await WrittenAsync();
        frame.Clear();
        byte[] next = Content(5_000);
        Write(next, atOnce: 5_000);

        Assert.Equal(Framed(next), await WrittenAsync());
    }

    [Fact]
    public async Task A_string_that_is_longer_than_any_piece_has_room()
    {
        byte[] content = Content(300_000);
        Write(content, atOnce: content.Length);

        Assert.Equal(Framed(content), await WrittenAsync());
    }

    private static byte[] Content(int length) => [.. Enumerable.Range(0, length).Select(at => (byte)('a' + (at % 26)))];

    private static byte[] Framed(byte[] content) =>
        [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {content.Length}\r\n\r\n")), .. content];

    // As a writer of JSON does: it asks for room, and does not always take all of it.
    private void Write(byte[] content, int atOnce)
    {
        for (int at = 0; at < content.Length; at += atOnce)
        {
            ReadOnlySpan<byte> next = content.AsSpan(at, Math.Min(atOnce, content.Length - at));
            next.CopyTo(frame.GetSpan(atOnce));
            frame.Advance(next.Length);
        }
    }

    private async Task<byte[]> WrittenAsync()
    {
        using MemoryStream stream = new();
        await frame.WriteToAsync(stream, CancellationToken.None);
        return stream.ToArray();
    }
}
