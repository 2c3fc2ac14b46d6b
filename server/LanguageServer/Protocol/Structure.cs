namespace Basewise.LanguageServer.Protocol;

/// <summary>The parameters of the requests that are about a whole document.</summary>
internal sealed record TextDocumentParams(TextDocumentIdentifier TextDocument);

/// <param name="Kind">The protocol's SymbolKind.</param>
internal sealed record DocumentSymbol(
    string Name, string? Detail, int Kind, DocumentRange Range, DocumentRange SelectionRange, DocumentSymbol[] Children);

/// <param name="Kind"><c>comment</c> or <c>region</c>.</param>
internal sealed record FoldingRange(int StartLine, int EndLine, string Kind);

internal sealed record SelectionRangeParams(TextDocumentIdentifier TextDocument, Position[] Positions);

internal sealed record SelectionRange(DocumentRange Range, SelectionRange? Parent);

internal sealed record DocumentLink(DocumentRange Range, string Target, string Tooltip);

internal sealed record DocumentLinkOptions(bool ResolveProvider);
