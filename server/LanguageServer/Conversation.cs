using Basewise.Files;
using Basewise.Knowledge.Facts;
using Basewise.LanguageServer.Diagnostics;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Handlers;
using Basewise.LanguageServer.Rpc;
using Basewise.LanguageServer.Settings;

namespace Basewise.LanguageServer;

/// <summary>The parts of a conversation with a client, and which of them handles each method of the protocol. Assignments only: an editor waits.</summary>
internal sealed class Conversation
{
    private readonly Connection rpc;
    private readonly Lifetime lifetime;
    private readonly Surroundings surroundings;
    private readonly Client client;
    private readonly Session session = new();
    private readonly ServerLog log = new();
    private readonly DocumentStore documents;
    private readonly WorkspaceFiles files;
    private readonly SettingsStore settings;
    private readonly DocumentJudge judge;
    private readonly ChangeSignal changes = new();
    private readonly DiagnosticsPublisher publisher;
    private readonly Rejudgement rejudgement;

    public Conversation(Connection rpc, Lifetime lifetime, Surroundings surroundings)
    {
        (this.rpc, this.lifetime, this.surroundings) = (rpc, lifetime, surroundings);
        client = new Client(rpc);
        if (surroundings.Knowledge is { } knowledge) OwnFacts.Use(new KnowledgeFolder(knowledge, log.Warning));
        documents = new DocumentStore(session, surroundings.Clock, surroundings.Network.Images);
        files = new WorkspaceFiles(session);
        settings = new SettingsStore(session, client, log, surroundings.Clock, surroundings.Network);
        judge = new DocumentJudge(session, documents, surroundings.Lint, log);
        publisher = new DiagnosticsPublisher(session, documents, settings, judge, client, log, lifetime, surroundings.Clock);
        rejudgement = new Rejudgement(session, documents, publisher, changes, new HintRefresh(session, client, log), client, log, surroundings.Clock);
        settings.Changed += rejudgement.Begin;
    }

    public void Connect(MessageFrames frames, ClientProcessWatch watch, IdleCollection idle)
    {
        ConnectLog(frames);
        ConnectNetwork();
        ConnectIdleness(idle);
        ConnectLifetime(watch);
        ConnectDocuments(idle);
        ConnectWorkspace();
        ConnectFindings();
        ConnectHelp();
        ConnectEditing();
        ConnectNavigation();
        ConnectAppearance();
    }

    private void ConnectLog(MessageFrames frames)
    {
        frames.Dropped += log.Warning;
        rpc.Misunderstood += log.Warning;
        rpc.Failed += (method, exception) => log.Error($"{method} failed", exception);
    }

    /// <summary>The network is there before the conversation and after it.</summary>
    private void ConnectNetwork()
    {
        NetworkNews news = new(documents, settings, surroundings.Clock);
        surroundings.Network.Images.Changed += news.Arrive;
        surroundings.Network.Noted += log.Information;
        _ = lifetime.Exit.ContinueWith(
            _ =>
            {
                surroundings.Network.Images.Changed -= news.Arrive;
                surroundings.Network.Noted -= log.Information;
            },
            TaskScheduler.Default);
    }

    private void ConnectIdleness(IdleCollection idle)
    {
        idle.IsBusy = () => publisher.IsWorking;
        idle.LetGo = documents.Rest;
        PauseCollection pauses = PauseCollection.OfProcess();
        publisher.Rested += pauses.Pause;
        lifetime.Rested += () =>
        {
            if (!publisher.IsWorking) pauses.Pause();
        };
    }

    private void ConnectLifetime(ClientProcessWatch watch)
    {
        rpc.Handle("initialize", new InitializeHandler(session, settings, watch).Handle);
        rpc.Handle("initialized", new InitializedHandler(session, settings, client, log).HandleAsync);
        rpc.Handle("shutdown", object? () =>
        {
            EndWaiting();
            return null;
        });
        rpc.Handle("exit", lifetime.End);
        _ = lifetime.Exit.ContinueWith(_ => EndWaiting(), TaskScheduler.Default);
    }

    /// <summary>Whatever still waits for something to happen is answered with what there is.</summary>
    private void EndWaiting()
    {
        settings.EndWaiting();
        changes.End();
    }

    private void ConnectDocuments(IdleCollection idle)
    {
        DocumentSyncHandlers sync = new(documents, publisher, changes, rejudgement, idle, log);
        rpc.Handle("textDocument/didOpen", sync.Open);
        rpc.Handle("textDocument/didChange", sync.Change);
        rpc.Handle("textDocument/didClose", sync.Close);
    }

    private void ConnectWorkspace()
    {
        WorkspaceHandlers workspace = new(session, documents, settings, files, changes, rejudgement);
        rpc.Handle("workspace/didChangeConfiguration", workspace.ChangeConfigurationAsync);
        rpc.Handle("workspace/didChangeWorkspaceFolders", workspace.ChangeFoldersAsync);
        rpc.Handle("workspace/didChangeWatchedFiles", workspace.ChangeFiles);
        rpc.Handle("basewise/didGrantTrust", workspace.GrantTrust);
    }

    private void ConnectFindings()
    {
        DocumentReports reports = new(settings, judge);
        WorkspaceReports workspaceReports = new(session, documents, files, reports, judge);
        rpc.Handle("textDocument/diagnostic", new DocumentDiagnosticHandler(documents, reports, settings).HandleAsync);
        rpc.Handle("workspace/diagnostic", new WorkspaceDiagnosticHandler(session, workspaceReports, settings, changes).HandleAsync);
        rpc.Handle("textDocument/codeAction", new CodeActionHandler(session, documents, settings, judge).HandleAsync);
    }

    private void ConnectHelp()
    {
        rpc.Handle("textDocument/hover", new HoverHandler(session, documents, settings).HandleAsync);
        rpc.Handle("textDocument/completion", new CompletionHandler(session, documents, settings).HandleAsync);
        rpc.Handle("completionItem/resolve", new CompletionResolveHandler(session, settings).HandleAsync);
        rpc.Handle("textDocument/signatureHelp", new SignatureHelpHandler(documents).HandleAsync);
    }

    private void ConnectEditing()
    {
        FormattingHandlers formatting = new(documents);
        rpc.Handle("textDocument/formatting", formatting.FormatAsync);
        rpc.Handle("textDocument/rangeFormatting", formatting.FormatRangeAsync);
        rpc.Handle("textDocument/onTypeFormatting", formatting.FormatOnTypeAsync);

        rpc.Handle("textDocument/linkedEditingRange", new LinkedEditingHandler(documents).HandleAsync);
        RenameHandlers rename = new(session, documents);
        rpc.Handle("textDocument/prepareRename", rename.PrepareAsync);
        rpc.Handle("textDocument/rename", rename.RenameAsync);
    }

    private void ConnectNavigation()
    {
        rpc.Handle("textDocument/documentSymbol", new DocumentSymbolHandler(documents).HandleAsync);
        rpc.Handle("textDocument/foldingRange", new FoldingRangeHandler(documents).HandleAsync);
        rpc.Handle("textDocument/selectionRange", new SelectionRangeHandler(documents).HandleAsync);
        rpc.Handle("textDocument/documentLink", new DocumentLinkHandler(documents).HandleAsync);

        NavigationHandlers navigation = new(documents);
        rpc.Handle("textDocument/definition", navigation.FindDefinitionAsync);
        rpc.Handle("textDocument/references", navigation.FindReferencesAsync);
        rpc.Handle("textDocument/documentHighlight", navigation.HighlightAsync);
    }

    private void ConnectAppearance()
    {
        SemanticTokensHandlers tokens = new(documents);
        rpc.Handle("textDocument/semanticTokens/full", tokens.FindAllAsync);
        rpc.Handle("textDocument/semanticTokens/full/delta", tokens.FindChangesAsync);
        rpc.Handle("textDocument/semanticTokens/range", tokens.FindInRangeAsync);

        rpc.Handle("textDocument/inlayHint", new InlayHintHandler(documents, settings).HandleAsync);
        rpc.Handle("textDocument/codeLens", new CodeLensHandler(documents, settings).HandleAsync);
    }
}
