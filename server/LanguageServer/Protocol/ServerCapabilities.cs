using Basewise.Features.Signatures;
using Basewise.LanguageServer.Tokens;

namespace Basewise.LanguageServer.Protocol;

internal sealed record ServerCapabilities(
    string PositionEncoding,
    TextDocumentSyncOptions TextDocumentSync,
    bool HoverProvider,
    CompletionOptions CompletionProvider,
    CodeActionOptions CodeActionProvider,
    WorkspaceServerCapabilities Workspace,
    DiagnosticOptions? DiagnosticProvider,
    bool? InlayHintProvider,
    CodeLensOptions? CodeLensProvider,
    bool? DocumentFormattingProvider,
    bool? DocumentRangeFormattingProvider,
    OnTypeFormattingOptions? DocumentOnTypeFormattingProvider)
{
    public SignatureHelpOptions SignatureHelpProvider { get; } = new([.. SignatureFeature.TriggerCharacters]);

    public bool DocumentSymbolProvider { get; } = true;

    public bool FoldingRangeProvider { get; } = true;

    public bool DefinitionProvider { get; } = true;

    public bool ReferencesProvider { get; } = true;

    public bool DocumentHighlightProvider { get; } = true;

    public bool SelectionRangeProvider { get; } = true;

    public DocumentLinkOptions DocumentLinkProvider { get; } = new(ResolveProvider: false);

    public RenameOptions RenameProvider { get; } = new(PrepareProvider: true);

    public bool LinkedEditingRangeProvider { get; } = true;

    public SemanticTokensOptions SemanticTokensProvider { get; } = new(TokenNumbers.Legend, new SemanticTokensFullOptions(Delta: true), Range: true);
}

/// <param name="Change">2: each change is relative to the text after the one before it.</param>
internal sealed record TextDocumentSyncOptions(bool OpenClose, int Change);

internal sealed record CodeActionOptions(string[] CodeActionKinds);

internal sealed record WorkspaceServerCapabilities(WorkspaceFoldersServerCapabilities WorkspaceFolders);

internal sealed record WorkspaceFoldersServerCapabilities(bool Supported, bool ChangeNotifications);

internal sealed record DiagnosticOptions(string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics);
