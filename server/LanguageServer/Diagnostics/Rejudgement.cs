using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Rpc;
using StreamJsonRpc;

namespace Basewise.LanguageServer.Diagnostics;

/// <summary>What follows from other settings and other files: what the client shows is judged again.</summary>
internal sealed class Rejudgement(
    Session session, DocumentStore documents, DiagnosticsPublisher publisher, ChangeSignal changes, Client client, ServerLog log)
{
    private int refreshes;

    /// <summary>The settings changed.</summary>
    public void Begin()
    {
        foreach (OpenDocument document in documents.All) publisher.Changed(document.Uri);
        changes.Set();
        Refresh();
    }

    /// <summary>Files on disk changed that may stand beside a Dockerfile.</summary>
    public void BeginForFiles() => BeginForFiles(documents.RefreshFiles());

    /// <param name="dockerfiles">Those that have the files beside them anew.</param>
    public void BeginForFiles(string[] dockerfiles)
    {
        foreach (string uri in dockerfiles) publisher.Changed(uri);
        changes.Set();
        Refresh();
    }

    /// <summary>A document changed that is no Dockerfile and may stand beside one. A client that asks for diagnostics asks again by itself.</summary>
    public void JudgeDockerfiles()
    {
        foreach (string uri in documents.RefreshTexts()) publisher.Changed(uri);
    }

    // Of the files of a burst the client is told once while it has not answered, and once more afterwards.
    private void Refresh()
    {
        if (session.RefreshesDiagnostics && Interlocked.Increment(ref refreshes) == 1) _ = RefreshAsync();
    }

    private async Task RefreshAsync()
    {
        try
        {
            int answered;
            do
            {
                answered = Volatile.Read(ref refreshes);
                await client.RefreshDiagnosticsAsync(CancellationToken.None).ConfigureAwait(false);
            }
            while (Interlocked.CompareExchange(ref refreshes, 0, answered) != answered);
        }
        catch (Exception exception) when (exception is RemoteRpcException or ObjectDisposedException or IOException)
        {
            Interlocked.Exchange(ref refreshes, 0);
            log.Warning($"The client did not refresh its diagnostics ({exception.Message}).");
        }
    }
}
