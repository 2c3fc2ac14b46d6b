namespace Basewise.LanguageServer.Protocol;

/// <summary>A place in a document: the parameters of hover and completion.</summary>
internal sealed record TextDocumentPositionParams(TextDocumentIdentifier TextDocument, Position Position);

internal sealed record Hover(MarkupContent Contents, DocumentRange Range);

/// <param name="Kind"><c>markdown</c> or <c>plaintext</c>.</param>
internal sealed record MarkupContent(string Kind, string Value);
