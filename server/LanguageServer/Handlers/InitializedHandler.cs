using Basewise.LanguageServer.Protocol;
using Basewise.LanguageServer.Rpc;
using Basewise.LanguageServer.Settings;
using StreamJsonRpc;
using FileSystemWatcher = Basewise.LanguageServer.Protocol.FileSystemWatcher;

namespace Basewise.LanguageServer.Handlers;

/// <summary>initialized: from here on the server may ask. It asks for the settings, and to be told when they change.</summary>
internal sealed class InitializedHandler(Session session, SettingsStore settings, Client client, ServerLog log)
{
    // Exact names only: a watcher of everything makes some clients report every file that a build writes.
    private static readonly FileSystemWatcher[] DockerfileWatchers =
    [
        new("**/{Dockerfile,Containerfile}"),
        new("**/{Dockerfile,Containerfile}.*"),
        new("**/*.{Dockerfile,Containerfile,dockerfile,containerfile}"),
    ];

    private static readonly FileSystemWatcher[] ContextWatchers =
    [
        new("**/{.dockerignore,*.dockerignore}"),
        new("**/{.basewise.yaml,.basewise.yml,.hadolint.yaml,.hadolint.yml}"),
        new("**/{requirements*.txt,constraints*.txt,pyproject.toml,setup.py,setup.cfg,Pipfile,Pipfile.lock,poetry.lock,uv.lock,pdm.lock}"),
        new("**/{*requirements*.txt,*requirements*.in,*constraints*.txt,pylock.toml,pylock.*.toml}"),
        new("**/{requirements,constraints}/*.{txt,in}"),
        new("**/{.python-version,environment.yml,.env,.netrc,.pypirc,pip.conf}"),
    ];

    public async Task HandleAsync()
    {
        _ = log.SendAsync(client);
        log.Information($"Basewise {Server.Version} is ready.");
        if (session.AnswersConfiguration) await settings.AskAsync(CancellationToken.None).ConfigureAwait(false);
        await RegisterAsync().ConfigureAwait(false);
    }

    private async Task RegisterAsync()
    {
        List<Registration> registrations = [];
        if (session.RegistersConfiguration)
        {
            registrations.Add(new("basewise-configuration", "workspace/didChangeConfiguration", new RegistrationOptions(Section: "basewise")));
        }

        if (session.WatchesFiles)
        {
            // Dockerfiles that are not open matter to those who ask for the whole workspace's diagnostics, and to nobody else.
            FileSystemWatcher[] watchers = session.PullsDiagnostics ? [.. DockerfileWatchers, .. ContextWatchers] : ContextWatchers;
            registrations.Add(new("basewise-files", "workspace/didChangeWatchedFiles", new RegistrationOptions(Watchers: watchers)));
        }

        if (session.RegistersFormatting)
        {
            DocumentFilter[] ours = [new("dockerfile"), new("pip-requirements")];
            RegistrationOptions formatted = new(DocumentSelector: session.FormatsToml ? [.. ours, new DocumentFilter(Pattern: "**/{pyproject.toml,Pipfile}")] : ours);
            registrations.Add(new("basewise-formatting", "textDocument/formatting", formatted));
            registrations.Add(new("basewise-range-formatting", "textDocument/rangeFormatting", formatted));
            registrations.Add(new("basewise-indenting", "textDocument/onTypeFormatting", new RegistrationOptions(DocumentSelector: ours, FirstTriggerCharacter: FormattingHandlers.TriggerCharacter)));
        }

        if (registrations.Count == 0) return;

        try
        {
            await client.RegisterAsync([.. registrations], CancellationToken.None).ConfigureAwait(false);
        }
        catch (RemoteRpcException exception) when (exception is not ConnectionLostException)
        {
            log.Warning($"The client will not tell what changes ({exception.Message}).");
        }
    }
}
