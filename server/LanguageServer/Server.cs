using Basewise.Files;
using Basewise.Knowledge.Facts;
using Basewise.Knowledge.Ports;
using Basewise.LanguageServer.Diagnostics;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Handlers;
using Basewise.LanguageServer.Rpc;
using Basewise.LanguageServer.Settings;

namespace Basewise.LanguageServer;

/// <summary>The language server: one conversation with one client, from its first message to its last.</summary>
public static class Server
{
    // Answers that are on their way when the client says exit have this long to leave.
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(1);

    public static string Version { get; } = typeof(Server).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>Talks until the client says exit, ends its output, or dies.</summary>
    /// <param name="knowledge">The folder with the person's own copy of the facts; null where there is none.</param>
    /// <returns>The exit status that the protocol wants: 0 where <c>shutdown</c> came before, else 1.</returns>
    public static Task<int> RunAsync(Stream input, Stream output, TimeProvider clock, INetwork network, string? knowledge = null) => RunAsync(
        input, output, new Surroundings(clock, (snapshot, options) => snapshot.Lint(options), ClientProcessWatch.IsRunning)
        {
            Network = network,
            Knowledge = knowledge,
        });

    internal static async Task<int> RunAsync(Stream input, Stream output, Surroundings surroundings)
    {
        Lifetime lifetime = new();
        MessageFrames frames = new(input, output, Connection.CreateFormatter(), lifetime);
        using Connection rpc = new(frames);
        using ClientProcessWatch watch = new(lifetime, surroundings.Clock, surroundings.IsRunning);
        using IdleCollection idle = new(surroundings.Clock, IdleCollection.CollectEverything);
        Connect(rpc, frames, lifetime, watch, idle, surroundings);

        rpc.StartListening();
        Task connected = rpc.Completion.ContinueWith(_ => lifetime.End(), TaskScheduler.Default);
        int status = await lifetime.Exit.ConfigureAwait(false);
        await Task.WhenAny(lifetime.AllAnswered, connected, Task.Delay(LongestFarewell, surroundings.Clock)).ConfigureAwait(false);
        return status;
    }

    /// <summary>Makes the parts and tells each method of the protocol who handles it. Assignments only: an editor waits.</summary>
    private static void Connect(
        Connection rpc, MessageFrames frames, Lifetime lifetime, ClientProcessWatch watch, IdleCollection idle, Surroundings surroundings)
    {
        Client client = new(rpc);
        Session session = new();
        ServerLog log = new();
        if (surroundings.Knowledge is { } knowledge) OwnFacts.Use(new KnowledgeFolder(knowledge, log.Warning));
        DocumentStore documents = new(session, surroundings.Clock, surroundings.Network.Images);
        SettingsStore settings = new(session, client, log, surroundings.Clock, surroundings.Network);
        DocumentJudge judge = new(session, documents, surroundings.Lint, log);
        DocumentReports reports = new(settings, judge);
        WorkspaceFiles files = new(session);
        WorkspaceReports workspaceReports = new(session, documents, files, reports, judge, settings);
        ChangeSignal changes = new();
        DiagnosticsPublisher publisher = new(session, documents, settings, judge, client, log, lifetime, surroundings.Clock);

        idle.IsBusy = () => publisher.IsWorking;
        idle.LetGo = documents.Rest;
        frames.Dropped += log.Warning;
        rpc.Misunderstood += log.Warning;
        rpc.Failed += (method, exception) => log.Error($"{method} failed", exception);
        Rejudgement rejudgement = new(session, documents, publisher, changes, new HintRefresh(session, client, log), client, log, surroundings.Clock);
        settings.Changed += rejudgement.Begin;
        NetworkNews news = new(documents, settings, surroundings.Clock);
        surroundings.Network.Images.Changed += news.Arrive;
        surroundings.Network.Noted += log.Information;

        // Whatever still waits for something to happen is answered with what there is.
        void EndWaiting()
        {
            settings.EndWaiting();
            changes.End();
        }

        _ = lifetime.Exit.ContinueWith(
            _ =>
            {
                surroundings.Network.Images.Changed -= news.Arrive;
                surroundings.Network.Noted -= log.Information;
                EndWaiting();
            },
            TaskScheduler.Default);
        rpc.Handle("initialize", new InitializeHandler(session, settings, watch).Handle);
        rpc.Handle("initialized", new InitializedHandler(session, settings, client, log).HandleAsync);
        rpc.Handle("shutdown", object? () =>
        {
            EndWaiting();
            return null;
        });
        rpc.Handle("exit", lifetime.End);

        DocumentSyncHandlers sync = new(documents, publisher, changes, rejudgement, idle, log);
        rpc.Handle("textDocument/didOpen", sync.Open);
        rpc.Handle("textDocument/didChange", sync.Change);
        rpc.Handle("textDocument/didClose", sync.Close);

        WorkspaceHandlers workspace = new(session, documents, settings, files, changes, rejudgement);
        rpc.Handle("workspace/didChangeConfiguration", workspace.ChangeConfigurationAsync);
        rpc.Handle("workspace/didChangeWorkspaceFolders", workspace.ChangeFoldersAsync);
        rpc.Handle("workspace/didChangeWatchedFiles", workspace.ChangeFiles);
        rpc.Handle("basewise/didGrantTrust", workspace.GrantTrust);

        rpc.Handle("textDocument/hover", new HoverHandler(session, documents, settings).HandleAsync);
        rpc.Handle("textDocument/completion", new CompletionHandler(session, documents, settings).HandleAsync);
        rpc.Handle("completionItem/resolve", new CompletionResolveHandler(session, settings).HandleAsync);
        rpc.Handle("textDocument/signatureHelp", new SignatureHelpHandler(documents).HandleAsync);
        rpc.Handle("textDocument/codeAction", new CodeActionHandler(session, documents, settings, judge).HandleAsync);
        rpc.Handle("textDocument/diagnostic", new DocumentDiagnosticHandler(documents, reports, settings).HandleAsync);
        rpc.Handle("workspace/diagnostic", new WorkspaceDiagnosticHandler(session, workspaceReports, settings, changes).HandleAsync);
        ConnectNavigation(rpc, session, documents);
        ConnectAppearance(rpc, documents, settings);
    }

    private static void ConnectAppearance(Connection rpc, DocumentStore documents, SettingsStore settings)
    {
        SemanticTokensHandlers tokens = new(documents);
        rpc.Handle("textDocument/semanticTokens/full", tokens.FindAllAsync);
        rpc.Handle("textDocument/semanticTokens/full/delta", tokens.FindChangesAsync);
        rpc.Handle("textDocument/semanticTokens/range", tokens.FindInRangeAsync);

        rpc.Handle("textDocument/inlayHint", new InlayHintHandler(documents, settings).HandleAsync);
        rpc.Handle("textDocument/codeLens", new CodeLensHandler(documents, settings).HandleAsync);

        FormattingHandlers formatting = new(documents);
        rpc.Handle("textDocument/formatting", formatting.FormatAsync);
        rpc.Handle("textDocument/rangeFormatting", formatting.FormatRangeAsync);
        rpc.Handle("textDocument/onTypeFormatting", formatting.FormatOnTypeAsync);
    }

    private static void ConnectNavigation(Connection rpc, Session session, DocumentStore documents)
    {
        rpc.Handle("textDocument/documentSymbol", new DocumentSymbolHandler(documents).HandleAsync);
        rpc.Handle("textDocument/foldingRange", new FoldingRangeHandler(documents).HandleAsync);
        rpc.Handle("textDocument/selectionRange", new SelectionRangeHandler(documents).HandleAsync);
        rpc.Handle("textDocument/documentLink", new DocumentLinkHandler(documents).HandleAsync);

        NavigationHandlers navigation = new(documents);
        rpc.Handle("textDocument/definition", navigation.FindDefinitionAsync);
        rpc.Handle("textDocument/references", navigation.FindReferencesAsync);
        rpc.Handle("textDocument/documentHighlight", navigation.HighlightAsync);

        rpc.Handle("textDocument/linkedEditingRange", new LinkedEditingHandler(documents).HandleAsync);
        RenameHandlers rename = new(session, documents);
        rpc.Handle("textDocument/prepareRename", rename.PrepareAsync);
        rpc.Handle("textDocument/rename", rename.RenameAsync);
    }
}
