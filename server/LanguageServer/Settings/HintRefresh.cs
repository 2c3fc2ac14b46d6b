using Basewise.LanguageServer.Rpc;
using StreamJsonRpc;

namespace Basewise.LanguageServer.Settings;

/// <summary>Has the client ask for its hints anew, where it shows any, once other settings hold.</summary>
internal sealed class HintRefresh(Session session, Client client, ServerLog log)
{
    public void Begin()
    {
        if (session.RefreshesInlayHints) _ = RefreshAsync();
    }

    private async Task RefreshAsync()
    {
        try
        {
            await client.RefreshInlayHintsAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is RemoteRpcException or ObjectDisposedException or IOException)
        {
            log.Warning($"The client did not refresh its hints ({exception.Message}).");
        }
    }
}
