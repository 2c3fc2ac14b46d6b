namespace Basewise.LanguageServer.Protocol;

internal sealed record SemanticTokensDeltaParams(TextDocumentIdentifier TextDocument, string PreviousResultId);

internal sealed record RangeParams(TextDocumentIdentifier TextDocument, DocumentRange Range);

/// <param name="Data">Five numbers a token: lines and columns since the one before it, length, type, modifiers.</param>
internal sealed record SemanticTokens(int[] Data, string? ResultId = null);

/// <summary>What changed since an answer, or all of it where that answer is not known any more.</summary>
internal sealed record SemanticTokensDelta(string ResultId, SemanticTokensEdit[]? Edits = null, int[]? Data = null);

/// <param name="Start">Counted in numbers, as <paramref name="DeleteCount"/>.</param>
internal sealed record SemanticTokensEdit(int Start, int DeleteCount, int[] Data);

internal sealed record SemanticTokensOptions(SemanticTokensLegend Legend, SemanticTokensFullOptions Full, bool Range);

internal sealed record SemanticTokensFullOptions(bool Delta);

internal sealed record SemanticTokensLegend(string[] TokenTypes, string[] TokenModifiers);
