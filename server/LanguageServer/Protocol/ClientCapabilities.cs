namespace Basewise.LanguageServer.Protocol;

/// <summary>What the client can do, as far as it changes what the server does.</summary>
internal sealed record ClientCapabilities(
    WorkspaceClientCapabilities? Workspace = null,
    TextDocumentClientCapabilities? TextDocument = null,
    GeneralClientCapabilities? General = null);

/// <param name="PositionEncodings">What the client can count columns in, best first.</param>
internal sealed record GeneralClientCapabilities(string?[]? PositionEncodings = null);

internal sealed record WorkspaceClientCapabilities(
    bool Configuration = false,
    DynamicRegistrationCapability? DidChangeConfiguration = null,
    DynamicRegistrationCapability? DidChangeWatchedFiles = null,
    WorkspaceEditCapability? WorkspaceEdit = null,
    RefreshCapability? Diagnostics = null,
    RefreshCapability? InlayHint = null,
    RefreshCapability? CodeLens = null);

internal sealed record TextDocumentClientCapabilities(
    PublishDiagnosticsCapability? PublishDiagnostics = null,
    DiagnosticCapability? Diagnostic = null,
    CompletionCapability? Completion = null,
    DynamicRegistrationCapability? InlayHint = null,
    DynamicRegistrationCapability? CodeLens = null,
    DynamicRegistrationCapability? Formatting = null,
    HoverCapability? Hover = null);

/// <param name="ContentFormat">What the client can show, best first: <c>markdown</c>, <c>plaintext</c>.</param>
internal sealed record HoverCapability(string?[]? ContentFormat = null);

internal sealed record DynamicRegistrationCapability(bool DynamicRegistration = false);

/// <param name="ResourceOperations">What may be done to files: <c>create</c>, <c>rename</c>, <c>delete</c>.</param>
internal sealed record WorkspaceEditCapability(bool DocumentChanges = false, string[]? ResourceOperations = null);

internal sealed record RefreshCapability(bool RefreshSupport = false);

internal sealed record PublishDiagnosticsCapability(bool RelatedInformation = false, TagSupportCapability? TagSupport = null);

internal sealed record DiagnosticCapability(bool RelatedInformation = false, TagSupportCapability? TagSupport = null);

/// <param name="ValueSet">The tags that the client draws.</param>
internal sealed record TagSupportCapability(int[]? ValueSet = null);

internal sealed record CompletionCapability(CompletionItemCapability? CompletionItem = null);

/// <param name="DocumentationFormat">What the client can show of an item, best first: <c>markdown</c>, <c>plaintext</c>.</param>
internal sealed record CompletionItemCapability(bool SnippetSupport = false, TagSupportCapability? TagSupport = null, string?[]? DocumentationFormat = null);
