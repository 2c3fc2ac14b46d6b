namespace Basewise.LanguageServer.Protocol;

internal sealed record FormattingParams(TextDocumentIdentifier TextDocument, FormattingOptions Options);

internal sealed record RangeFormattingParams(TextDocumentIdentifier TextDocument, DocumentRange Range, FormattingOptions Options);

/// <param name="Position">Behind the character that was typed.</param>
internal sealed record OnTypeFormattingParams(TextDocumentIdentifier TextDocument, Position Position, string Ch, FormattingOptions Options);

/// <param name="TrimTrailingWhitespace">Clients that have no opinion send none of these three.</param>
internal sealed record FormattingOptions(
    int TabSize = 4, bool InsertSpaces = true, bool? TrimTrailingWhitespace = null, bool? InsertFinalNewline = null, bool? TrimFinalNewlines = null);

internal sealed record OnTypeFormattingOptions(string FirstTriggerCharacter);
