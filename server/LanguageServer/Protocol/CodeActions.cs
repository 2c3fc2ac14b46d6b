namespace Basewise.LanguageServer.Protocol;

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, DocumentRange Range, CodeActionContext? Context = null);

/// <param name="Only">The kinds the client wants; a kind includes all that continue it behind a dot.</param>
internal sealed record CodeActionContext(string[]? Only = null);

internal sealed record CodeAction(
    string Title, string Kind, WorkspaceEdit Edit, bool? IsPreferred = null, Diagnostic[]? Diagnostics = null);

/// <summary>The one of the two properties that the client understands.</summary>
internal sealed record WorkspaceEdit(
    TextDocumentEdit[]? DocumentChanges = null, Dictionary<string, TextEdit[]>? Changes = null);

internal sealed record TextDocumentEdit(VersionedTextDocumentIdentifier TextDocument, TextEdit[] Edits);

internal sealed record TextEdit(DocumentRange Range, string NewText);
