using Basewise.Features.Completion;
using Basewise.LanguageServer.Protocol;
using Basewise.LanguageServer.Settings;

namespace Basewise.LanguageServer.Handlers;

/// <summary>initialize. Touches neither disk nor network: an editor waits for it while it starts.</summary>
internal sealed class InitializeHandler(Session session, SettingsStore settings, ClientProcessWatch watch)
{
    public InitializeResult Handle(InitializeParams request)
    {
        session.Begin(request);
        if (session.AnswersConfiguration) settings.BeginWaiting();
        else settings.Take(request.InitializationOptions);
        if (request.ProcessId is { } processId) watch.Begin(processId);

        return new InitializeResult(
            new ServerCapabilities(
                PositionEncodings.NameOf(session.Columns),
                new TextDocumentSyncOptions(OpenClose: true, Change: 2),
                HoverProvider: true,
                new CompletionOptions([.. CompletionFeature.TriggerCharacters], ResolveProvider: true),
                new CodeActionOptions(
                    [CodeActionHandler.QuickFixKind, CodeActionHandler.FixAllKind, CodeActionHandler.RefactorKind, CodeActionHandler.RewriteKind, CodeActionHandler.ExtractKind]),
                new WorkspaceServerCapabilities(new WorkspaceFoldersServerCapabilities(Supported: true, ChangeNotifications: true)),
                session.PullsDiagnostics
                    ? new DiagnosticOptions("basewise", InterFileDependencies: true, WorkspaceDiagnostics: true)
                    : null,
                session.ShowsInlayHints ? true : null,
                session.ShowsCodeLenses ? new CodeLensOptions(ResolveProvider: false) : null,
                session.RegistersFormatting ? null : true,
                session.RegistersFormatting ? null : true,
                session.RegistersFormatting ? null : new OnTypeFormattingOptions(FormattingHandlers.TriggerCharacter)),
            new ServerInfo("basewise", Server.Version));
    }
}
