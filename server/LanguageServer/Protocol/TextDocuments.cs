namespace Basewise.LanguageServer.Protocol;

internal sealed record TextDocumentIdentifier(string Uri);

internal sealed record VersionedTextDocumentIdentifier(string Uri, int Version);

internal sealed record TextDocumentItem(string Uri, string LanguageId, int Version, string Text);

internal sealed record DidOpenParams(TextDocumentItem TextDocument);

internal sealed record DidChangeParams(VersionedTextDocumentIdentifier TextDocument, ContentChange[] ContentChanges);

/// <param name="Range">What is replaced, in the text after the change before this one; without it, everything.</param>
internal sealed record ContentChange(string Text, DocumentRange? Range = null);

internal sealed record DidCloseParams(TextDocumentIdentifier TextDocument);
