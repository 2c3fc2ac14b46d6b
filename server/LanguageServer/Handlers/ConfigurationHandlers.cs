using Basewise.LanguageServer.Protocol;
using Basewise.LanguageServer.Settings;

namespace Basewise.LanguageServer.Handlers;

/// <summary>workspace/didChangeConfiguration and workspace/didChangeWorkspaceFolders: both may change which settings apply.</summary>
internal sealed class ConfigurationHandlers(Session session, SettingsStore settings)
{
    /// <summary>A client that answers questions is asked: what it sends along is empty in some clients and partial in others.</summary>
    public Task ChangeAsync(DidChangeConfigurationParams notification)
    {
        if (session.AnswersConfiguration) return settings.AskAsync(CancellationToken.None);

        settings.Take(notification.Settings);
        return Task.CompletedTask;
    }

    public Task ChangeFoldersAsync(DidChangeWorkspaceFoldersParams notification)
    {
        session.ChangeFolders(notification.Event);
        return session.AnswersConfiguration ? settings.AskAsync(CancellationToken.None) : Task.CompletedTask;
    }
}
