using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Rpc;
using Basewise.LanguageServer.Settings;
using StreamJsonRpc;

namespace Basewise.LanguageServer.Diagnostics;

/// <summary>What follows from other settings and other files: what the client shows is judged again.</summary>
internal sealed class Rejudgement(
    Session session,
    DocumentStore documents,
    DiagnosticsPublisher publisher,
    ChangeSignal changes,
    HintRefresh hints,
    Client client,
    ServerLog log,
    TimeProvider clock)
{
    /// <summary>A checkout of another branch changes hundreds of files, and each may come as a notification of its own.</summary>
    private static readonly TimeSpan LengthOfBurst = TimeSpan.FromMilliseconds(100);

    private int refreshes;
    private int isWaiting;

    /// <summary>The settings changed, or anything else on which every document depends.</summary>
    public void Begin()
    {
        foreach (OpenDocument document in documents.All) publisher.Changed(document.Uri);
        changes.Set();
        Refresh();
        hints.Begin();
    }

    /// <summary>Files on disk changed that may stand beside a document. Who asks from now on is answered by them; the client is told once for a burst.</summary>
    public void BeginForFiles()
    {
        documents.RefreshFiles();
        if (Interlocked.Exchange(ref isWaiting, 1) == 0) _ = Task.Delay(LengthOfBurst, clock).ContinueWith(_ => EndBurst(), TaskScheduler.Default);
    }

    /// <summary>The workspace's folders changed.</summary>
    /// <param name="dockerfiles">Those that have the files beside them anew.</param>
    public void BeginForFolders(string[] dockerfiles)
    {
        foreach (string uri in dockerfiles) publisher.Changed(uri);
        changes.Set();
        Refresh();
    }

    /// <summary>A document changed that may stand beside others. A client that asks for diagnostics asks again by itself.</summary>
    public void JudgeNeighbours()
    {
        foreach (string uri in documents.RefreshTexts()) publisher.Changed(uri);
    }

    private void EndBurst()
    {
        Volatile.Write(ref isWaiting, 0);
        Begin();
    }

    // While the client has not answered it is not asked again, and afterwards once more if there is a reason.
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
