using Basewise.Features;
using Basewise.LanguageServer.Diagnostics;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.LanguageServer.Settings;

namespace Basewise.LanguageServer.Handlers;

/// <summary>workspace/didChangeConfiguration, didChangeWorkspaceFolders, didChangeWatchedFiles: what is not in a document and changes it all the same.</summary>
internal sealed class WorkspaceHandlers(
    Session session, DocumentStore documents, SettingsStore settings, WorkspaceFiles files, ChangeSignal changes, Rejudgement rejudgement)
{
    /// <summary>A client that answers questions is asked: what it sends along is empty in some clients and partial in others.</summary>
    public Task ChangeConfigurationAsync(DidChangeConfigurationParams notification)
    {
        if (session.AnswersConfiguration) return settings.AskAsync(CancellationToken.None);

        settings.Take(notification.Settings);
        return Task.CompletedTask;
    }

    /// <summary>basewise/didGrantTrust, which no other server has: the person trusts the workspace from now on.</summary>
    public void GrantTrust()
    {
        session.GrantTrust();
        settings.Allow();
    }

    public async Task ChangeFoldersAsync(DidChangeWorkspaceFoldersParams notification)
    {
        session.ChangeFolders(notification.Event);
        files.Forget();
        string[] dockerfiles = documents.RefreshFiles();
        changes.Set();
        if (session.AnswersConfiguration) await settings.AskAsync(CancellationToken.None).ConfigureAwait(false);
        rejudgement.BeginForFolders(dockerfiles);
    }

    /// <summary>A Dockerfile that is not open matters to the report on the workspace alone; any other file to the Dockerfiles beside it.</summary>
    public void ChangeFiles(DidChangeWatchedFilesParams notification)
    {
        files.Forget();
        if (notification.Changes?.All(change => DocumentLanguages.IsDockerfile(change.Uri.AsSpan(change.Uri.LastIndexOf('/') + 1))) == true) changes.Set();
        else rejudgement.BeginForFiles();
    }
}
