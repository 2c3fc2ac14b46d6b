using Basewise.LanguageServer.Diagnostics;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.LanguageServer.Settings;

namespace Basewise.LanguageServer.Handlers;

/// <summary>workspace/didChangeConfiguration, didChangeWorkspaceFolders, didChangeWatchedFiles: what is not in a document and changes it all the same.</summary>
internal sealed class WorkspaceHandlers(Session session, SettingsStore settings, WorkspaceFiles files, ChangeSignal changes)
{
    /// <summary>A client that answers questions is asked: what it sends along is empty in some clients and partial in others.</summary>
    public Task ChangeConfigurationAsync(DidChangeConfigurationParams notification)
    {
        if (session.AnswersConfiguration) return settings.AskAsync(CancellationToken.None);

        settings.Take(notification.Settings);
        return Task.CompletedTask;
    }

    public Task ChangeFoldersAsync(DidChangeWorkspaceFoldersParams notification)
    {
        session.ChangeFolders(notification.Event);
        files.Forget();
        changes.Set();
        return session.AnswersConfiguration ? settings.AskAsync(CancellationToken.None) : Task.CompletedTask;
    }

    public void ChangeFiles(DidChangeWatchedFilesParams _)
    {
        files.Forget();
        changes.Set();
    }
}
