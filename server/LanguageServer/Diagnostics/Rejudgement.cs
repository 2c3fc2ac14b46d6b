using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Rpc;
using StreamJsonRpc;

namespace Basewise.LanguageServer.Diagnostics;

/// <summary>What follows from other settings: everything that the client shows is judged again.</summary>
internal sealed class Rejudgement(
    Session session, DocumentStore documents, DiagnosticsPublisher publisher, ChangeSignal changes, Client client, ServerLog log)
{
    public void Begin()
    {
        foreach (OpenDocument document in documents.All) publisher.Changed(document.Uri);
        changes.Set();
        if (session.RefreshesDiagnostics) _ = RefreshAsync();
    }

    private async Task RefreshAsync()
    {
        try
        {
            await client.RefreshDiagnosticsAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is RemoteRpcException or ObjectDisposedException or IOException)
        {
            log.Warning($"The client did not refresh its diagnostics ({exception.Message}).");
        }
    }
}
