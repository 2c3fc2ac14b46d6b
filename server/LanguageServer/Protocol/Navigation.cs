namespace Basewise.LanguageServer.Protocol;

internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext Context);

internal sealed record ReferenceContext(bool IncludeDeclaration);

/// <param name="Kind">2: the name is read; 3: it gets its value.</param>
internal sealed record DocumentHighlight(DocumentRange Range, int Kind);

internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);

internal sealed record PrepareRenameResult(DocumentRange Range, string Placeholder);

internal sealed record RenameOptions(bool PrepareProvider);
