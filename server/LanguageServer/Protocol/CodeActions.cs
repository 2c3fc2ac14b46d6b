using System.Text.Json.Serialization;

namespace Basewise.LanguageServer.Protocol;

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, DocumentRange Range, CodeActionContext? Context = null);

/// <param name="Only">The kinds the client wants; a kind includes all that continue it behind a dot.</param>
internal sealed record CodeActionContext(string[]? Only = null);

internal sealed record CodeAction(
    string Title, string Kind, WorkspaceEdit Edit, bool? IsPreferred = null, Diagnostic[]? Diagnostics = null);

/// <summary>The one of the two properties that the client understands.</summary>
internal sealed record WorkspaceEdit(
    DocumentChange[]? DocumentChanges = null, Dictionary<string, TextEdit[]>? Changes = null);

/// <summary>The protocol's TextDocumentEdit, or with a kind its CreateFile.</summary>
/// <param name="Kind"><c>create</c></param>
/// <param name="Uri">Of the file to create.</param>
internal sealed record DocumentChange(
    OptionalVersionedTextDocumentIdentifier? TextDocument = null,
    TextEdit[]? Edits = null,
    string? Kind = null,
    string? Uri = null,
    CreateFileOptions? Options = null);

/// <param name="Version">null for a file that need not be open.</param>
internal sealed record OptionalVersionedTextDocumentIdentifier(
    string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

internal sealed record CreateFileOptions(bool IgnoreIfExists);

internal sealed record TextEdit(DocumentRange Range, string NewText);
