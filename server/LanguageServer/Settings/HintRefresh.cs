using Basewise.LanguageServer.Rpc;
using StreamJsonRpc;

namespace Basewise.LanguageServer.Settings;

/// <summary>Has the client ask for its hints and lenses anew, where it shows any, once they may be others.</summary>
internal sealed class HintRefresh(Session session, Client client, ServerLog log)
{
    public void Begin()
    {
        if (session.RefreshesInlayHints) _ = RefreshAsync("hints", client.RefreshInlayHintsAsync);
        if (session.RefreshesCodeLenses) _ = RefreshAsync("lenses", client.RefreshCodeLensesAsync);
    }

    private async Task RefreshAsync(string what, Func<CancellationToken, Task> refresh)
    {
        try
        {
            await refresh(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is RemoteRpcException or ObjectDisposedException or IOException)
        {
            log.Warning($"The client did not refresh its {what} ({exception.Message}).");
        }
    }
}
