using System.Threading.Channels;
using StreamJsonRpc;

namespace Basewise.LanguageServer.Rpc;

/// <summary>
/// The server's log, written over <c>window/logMessage</c> in the order of the calls. A line is never waited for, and the log says nothing
/// before the server may speak: the protocol forbids messages before <c>initialize</c> is answered.
/// </summary>
internal sealed class ServerLog
{
    private readonly Channel<(MessageType Type, string Message)> lines =
        Channel.CreateUnbounded<(MessageType, string)>(new UnboundedChannelOptions { SingleReader = true });

    public void Information(string message) => lines.Writer.TryWrite((MessageType.Information, message));

    public void Warning(string message) => lines.Writer.TryWrite((MessageType.Warning, message));

    public void Error(string message, Exception exception) => lines.Writer.TryWrite((MessageType.Error, $"{message}: {Brief(exception)}"));

    /// <summary>Sends what has been and will be written, until the connection ends.</summary>
    public async Task SendAsync(Client client)
    {
        try
        {
            await foreach ((MessageType type, string message) in lines.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                await client.LogAsync(type, message).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is ConnectionLostException or ObjectDisposedException or IOException)
        {
            // The client is gone, and the log with it: there is nobody left to tell.
            lines.Writer.TryComplete(exception);
        }
    }

    // One line: where it was thrown is worth more to a reader of the log than the whole path to there.
    private static string Brief(Exception exception)
    {
        string place = exception.StackTrace?.Split('\n', 2)[0].Trim() ?? "";
        return $"{exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")} {place}".TrimEnd();
    }
}
