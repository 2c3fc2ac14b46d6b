using Basewise.Features;
using Basewise.LanguageServer.Diagnostics;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.LanguageServer.Rpc;

namespace Basewise.LanguageServer.Handlers;

/// <summary>
/// textDocument/didOpen, didChange, didClose: the notifications that write. They are synchronous, so the request that comes next sees what they wrote.
/// </summary>
internal sealed class DocumentSyncHandlers(
    DocumentStore documents, DiagnosticsPublisher publisher, ChangeSignal changes, Rejudgement rejudgement, IdleCollection idle, ServerLog log)
{
    private readonly HashSet<string> complainedOf = [];

    public void Open(DidOpenParams notification)
    {
        documents.Open(notification.TextDocument);
        complainedOf.Remove(notification.TextDocument.Uri);
        Tell(notification.TextDocument.Uri, IsDockerfile(notification.TextDocument.Uri));
    }

    public void Change(DidChangeParams notification)
    {
        if (documents.Change(notification.TextDocument, notification.ContentChanges) is { } problem)
        {
            // One line a document: a client that is wrong once is wrong at every key.
            if (complainedOf.Add(notification.TextDocument.Uri)) log.Warning(problem);
            return;
        }

        Tell(notification.TextDocument.Uri, IsDockerfile(notification.TextDocument.Uri));
    }

    public void Close(DidCloseParams notification)
    {
        bool isDockerfile = IsDockerfile(notification.TextDocument.Uri);
        documents.Close(notification.TextDocument.Uri);
        Tell(notification.TextDocument.Uri, isDockerfile);
    }

    private bool IsDockerfile(string uri) => documents.Find(uri)?.Snapshot.Language == DocumentLanguage.Dockerfile;

    private void Tell(string uri, bool isDockerfile)
    {
        // What is written in a file that is no Dockerfile, others' rules may look at.
        if (!isDockerfile) rejudgement.JudgeNeighbours();
        publisher.Changed(uri);
        changes.Set();
        idle.Postpone();
    }
}
