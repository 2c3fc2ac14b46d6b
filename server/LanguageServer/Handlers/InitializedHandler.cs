using Basewise.LanguageServer.Protocol;
using Basewise.LanguageServer.Rpc;
using Basewise.LanguageServer.Settings;
using StreamJsonRpc;

namespace Basewise.LanguageServer.Handlers;

/// <summary>initialized: from here on the server may ask. It asks for the settings, and to be told when they change.</summary>
internal sealed class InitializedHandler(Session session, SettingsStore settings, Client client, ServerLog log)
{
    public async Task HandleAsync()
    {
        _ = log.SendAsync(client);
        log.Information($"Basewise {Server.Version} is ready.");
        if (session.AnswersConfiguration) await settings.AskAsync(CancellationToken.None).ConfigureAwait(false);
        await RegisterAsync().ConfigureAwait(false);
    }

    private async Task RegisterAsync()
    {
        if (!session.RegistersConfiguration) return;

        try
        {
            await client.RegisterAsync(
                [new Registration("basewise-configuration", "workspace/didChangeConfiguration", new RegistrationOptions("basewise"))],
                CancellationToken.None).ConfigureAwait(false);
        }
        catch (RemoteRpcException exception) when (exception is not ConnectionLostException)
        {
            log.Warning($"The client will not tell when its settings change ({exception.Message}).");
        }
    }
}
