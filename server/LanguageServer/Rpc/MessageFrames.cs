using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace Basewise.LanguageServer.Rpc;

/// <summary>
/// The base protocol: a header that tells a length, an empty line, and JSON of that length.
/// <para>
/// StreamJsonRpc has a handler of its own. This one takes what that one ends the connection for: header lines that end in <c>\n</c> alone,
/// JSON that is broken, and answers to questions that were never asked. It also turns away what the <see cref="Lifetime"/> does not allow,
/// before anything else sees it.
/// </para>
/// </summary>
internal sealed class MessageFrames(Stream input, Stream output, IJsonRpcMessageFormatter formatter, Lifetime lifetime) : MessageHandlerBase(formatter)
{
    private const int LongestHeaderLine = 16 * 1024;

    // What a pipe holds: a long file comes in a hundred pieces, and not in thousands.
    private const int LongestPiece = 64 * 1024;

    private readonly PipeReader input = PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: LongestPiece));
    private readonly OutgoingFrame frame = new();
    private readonly ConcurrentDictionary<RequestId, byte> asked = new();
    private int written;

    /// <summary>What was dropped instead of being passed on, in one line each.</summary>
    public event Action<string>? Dropped;

    public override bool CanRead => true;

    public override bool CanWrite => true;

    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(CancellationToken cancellationToken)
    {
        while (await ReadBodyAsync(cancellationToken).ConfigureAwait(false) is { } body)
        {
            JsonRpcMessage? message = await ParseAsync(body, cancellationToken).ConfigureAwait(false);
            switch (message)
            {
                case null:
                    break;
                case JsonRpcRequest request when lifetime.Refuse(request) is { } refusal:
                    if (request.IsResponseExpected) await AnswerAsync(request.RequestId, refusal, cancellationToken).ConfigureAwait(false);
                    break;
                case JsonRpcRequest request:
                    lifetime.Received(request);
                    return request;
                // StreamJsonRpc takes an answer to no question for the end of the world.
                case IJsonRpcMessageWithId answer when !asked.TryRemove(answer.RequestId, out _):
                    Dropped?.Invoke($"An answer came to a request that was never sent (id {answer.RequestId}). It is ignored.");
                    break;
                default:
                    return message;
            }
        }

        // The client will say no more, but it may still be listening: what it asked last is answered before the connection ends.
        lifetime.End();
        await lifetime.AllAnswered.WaitAsync(cancellationToken).ConfigureAwait(false);
        return null;
    }

    protected override ValueTask WriteCoreAsync(JsonRpcMessage content, CancellationToken cancellationToken)
    {
        frame.Clear();
        Formatter.Serialize(frame, content);
        if (content is JsonRpcRequest { IsResponseExpected: true } question) asked.TryAdd(question.RequestId, 0);
        if (content is JsonRpcResult or JsonRpcError) written++;
        return ValueTask.CompletedTask;
    }

    // An answer counts when it has left: once all are counted, the server may end.
    protected override async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await frame.WriteToAsync(output, cancellationToken).ConfigureAwait(false);
        frame.Clear();
        lifetime.Answered(Interlocked.Exchange(ref written, 0));
    }

    protected override void DisposeReader()
    {
        input.Complete();
        base.DisposeReader();
    }

    protected override void DisposeWriter()
    {
        output.Dispose();
        base.DisposeWriter();
    }

    private async ValueTask<JsonRpcMessage?> ParseAsync(byte[] body, CancellationToken cancellationToken)
    {
        JsonRpcError.ErrorDetail problem;
        try
        {
            return Formatter.Deserialize(new ReadOnlySequence<byte>(body));
        }
        catch (System.Text.Json.JsonException exception)
        {
            problem = new() { Code = JsonRpcErrorCode.ParseError, Message = $"This is not JSON: {exception.Message}" };
        }
        catch (Exception exception)
        {
            // The formatter has no one exception for "JSON, but not JSON-RPC"; whichever it is, the frame has ended and the next one is whole.
            problem = new() { Code = JsonRpcErrorCode.InvalidRequest, Message = $"This is not a JSON-RPC message: {exception.Message}" };
        }

        Dropped?.Invoke(problem.Message);
        await AnswerAsync(RequestId.Null, problem, cancellationToken).ConfigureAwait(false);
        return null;
    }

    private ValueTask AnswerAsync(RequestId id, JsonRpcError.ErrorDetail error, CancellationToken cancellationToken)
    {
        lifetime.Received();
        JsonRpcError answer = (Formatter as IJsonRpcMessageFactory)?.CreateErrorMessage() ?? new JsonRpcError();
        answer.RequestId = id;
        answer.Error = error;
        return WriteAsync(answer, cancellationToken);
    }

    /// <summary>The next message's JSON, or <c>null</c> at the end of the input.</summary>
    /// <exception cref="BadRpcHeaderException">The header has no usable length, so nobody knows where the next message begins.</exception>
    private async ValueTask<byte[]?> ReadBodyAsync(CancellationToken cancellationToken)
    {
        int? length = null;
        while (true)
        {
            string? line = await ReadHeaderLineAsync(cancellationToken).ConfigureAwait(false);
            if (line is null) return null;
            if (line.Length == 0 && length is { } known) return await ReadExactlyAsync(known, cancellationToken).ConfigureAwait(false);

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) throw new BadRpcHeaderException(line.Length == 0 ? "A message has no Content-Length." : $"\"{line}\" is not a header.");
            if (!line.AsSpan(0, colon).Trim().Equals("Content-Length", StringComparison.OrdinalIgnoreCase)) continue;

            if (!int.TryParse(line.AsSpan(colon + 1), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int value))
            {
                throw new BadRpcHeaderException($"\"{line}\" has no usable length.");
            }

            length = value;
        }
    }

    private async ValueTask<string?> ReadHeaderLineAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadResult result = await input.ReadAsync(cancellationToken).ConfigureAwait(false);
            ReadOnlySequence<byte> buffer = result.Buffer;
            if (buffer.PositionOf((byte)'\n') is { } end)
            {
                string line = Encoding.ASCII.GetString(buffer.Slice(0, end)).TrimEnd('\r');
                input.AdvanceTo(buffer.GetPosition(1, end));
                return line;
            }

            input.AdvanceTo(buffer.Start, buffer.End);
            if (result.IsCompleted) return null;
            if (buffer.Length > LongestHeaderLine) throw new BadRpcHeaderException("A header has no end.");
        }
    }

    // The array belongs to the message alone: what the formatter makes of it points into it until the handler has its parameters.
    private async ValueTask<byte[]?> ReadExactlyAsync(int length, CancellationToken cancellationToken)
    {
        // Waiting for nothing would wait for the next message.
        if (length == 0) return [];

        ReadResult result = await input.ReadAtLeastAsync(length, cancellationToken).ConfigureAwait(false);
        if (result.Buffer.Length < length) return null;

        ReadOnlySequence<byte> body = result.Buffer.Slice(0, length);
        byte[] copy = body.ToArray();
        input.AdvanceTo(body.End);
        return copy;
    }
}
