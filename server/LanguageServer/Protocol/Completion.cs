namespace Basewise.LanguageServer.Protocol;

internal sealed record CompletionList(bool IsIncomplete, CompletionItem[] Items);

/// <param name="Kind">The protocol's CompletionItemKind.</param>
internal sealed record CompletionItem(
    string Label, int Kind, string? Detail, MarkupContent? Documentation, TextEdit TextEdit, string SortText, string FilterText);

internal sealed record CompletionOptions(string[] TriggerCharacters);
