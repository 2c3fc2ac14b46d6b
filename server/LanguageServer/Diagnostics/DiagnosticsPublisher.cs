using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.LanguageServer.Rpc;
using Basewise.LanguageServer.Settings;
using StreamJsonRpc;

namespace Basewise.LanguageServer.Diagnostics;

/// <summary>
/// Tells the findings of documents that changed, to clients that do not ask. One worker judges one document after the other, always in its
/// newest version: a single change is judged at once, and of a burst only what is current when its turn comes.
/// </summary>
internal sealed class DiagnosticsPublisher(
    Session session, DocumentStore documents, SettingsStore settings, DocumentJudge judge, Client client, ServerLog log)
{
    private readonly Lock gate = new();
    private readonly Queue<string> waiting = new();
    private readonly HashSet<string> isWaiting = [];
    private bool isWorking;

    /// <summary>Notes that a document was opened, changed or closed, or is to be judged by other settings.</summary>
    public void Changed(string uri)
    {
        if (session.PullsDiagnostics) return;

        lock (gate)
        {
            if (isWaiting.Add(uri)) waiting.Enqueue(uri);
            if (isWorking) return;

            isWorking = true;
        }

        _ = Task.Run(WorkAsync);
    }

    private async Task WorkAsync()
    {
        await settings.WhenKnownAsync().ConfigureAwait(false);
        while (Next() is { } uri)
        {
            try
            {
                await PublishAsync(uri).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is ConnectionLostException or ObjectDisposedException or IOException)
            {
                // The client is gone. Whoever watches the connection ends the server.
                return;
            }
            catch (Exception exception)
            {
                log.Error($"Judging {uri} failed", exception);
            }
        }
    }

    private string? Next()
    {
        lock (gate)
        {
            if (waiting.TryDequeue(out string? uri))
            {
                isWaiting.Remove(uri);
                return uri;
            }

            isWorking = false;
            return null;
        }
    }

    private Task PublishAsync(string uri)
    {
        if (documents.Find(uri) is not { } document) return client.PublishDiagnosticsAsync(uri, version: null, []);

        Diagnostic[] diagnostics = judge.Judge(uri, document.Snapshot, settings.OptionsFor(uri));

        // A newer version is waiting already, and its findings follow.
        return documents.Find(uri) == document ? client.PublishDiagnosticsAsync(uri, document.Version, diagnostics) : Task.CompletedTask;
    }
}
