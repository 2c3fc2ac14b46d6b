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
    Session session, DocumentStore documents, SettingsStore settings, DocumentJudge judge, Client client, ServerLog log, Lifetime lifetime, TimeProvider clock)
{
    /// <summary>How long findings wait for questions about the same version: a person waits for the list of completions, and not for a squiggle.</summary>
    private static readonly TimeSpan LongestCourtesy = TimeSpan.FromMilliseconds(200);

    private readonly Lock gate = new();
    private readonly Queue<string> waiting = new();
    private readonly HashSet<string> isWaiting = [];
    private bool isWorking;

    /// <summary>All findings have left.</summary>
    public event Action? Rested;

    /// <summary>Whether findings are on their way.</summary>
    public bool IsWorking => Volatile.Read(ref isWorking);

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

        Rested?.Invoke();
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

    private async Task PublishAsync(string uri)
    {
        if (documents.Find(uri) is not { } document)
        {
            await client.PublishDiagnosticsAsync(uri, version: null, []).ConfigureAwait(false);
            return;
        }

        await LetQuestionsPassAsync(document).ConfigureAwait(false);
        if (!IsCurrent(document)) return;

        Diagnostic[] diagnostics = judge.Judge(uri, document.Snapshot, settings.OptionsFor(uri));

        // A newer version is waiting already, and its findings follow.
        if (IsCurrent(document)) await client.PublishDiagnosticsAsync(uri, document.Version, diagnostics).ConfigureAwait(false);
    }

    private bool IsCurrent(OpenDocument document) => documents.Find(document.Uri)?.Edition == document.Edition;

    /// <summary>
    /// An editor asks right behind a change. What questions and rules both need is read first; by then the questions are here, and the rules,
    /// which take longer and make most of the garbage, do not stand in their way.
    /// </summary>
    private async Task LetQuestionsPassAsync(OpenDocument document)
    {
        _ = document.Snapshot.Model;
        Task answered = lifetime.WhenNoneIsOpenAsync();
        if (!answered.IsCompleted) await Task.WhenAny(answered, Task.Delay(LongestCourtesy, clock)).ConfigureAwait(false);
    }
}
