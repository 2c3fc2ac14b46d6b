using System.Text.Json.Serialization;

namespace Basewise.LanguageServer.Protocol;

internal sealed record CompletionParams(TextDocumentIdentifier TextDocument, Position Position, CompletionContext? Context = null);

/// <param name="TriggerKind">1 where the user asked or began a word, 2 for a trigger character, 3 where the last list was incomplete.</param>
internal sealed record CompletionContext(int TriggerKind, string? TriggerCharacter = null);

internal sealed record CompletionList(bool IsIncomplete, CompletionItem[] Items);

/// <param name="Kind">The protocol's CompletionItemKind.</param>
/// <param name="InsertTextFormat">2 where the edit's text has places to fill in.</param>
/// <param name="Tags">1: deprecated, shown struck through.</param>
/// <param name="Data">What the documentation is found by, when the client asks for it.</param>
internal sealed record CompletionItem(
    string Label,
    int Kind,
    string? Detail,
    MarkupContent? Documentation,
    TextEdit TextEdit,
    string SortText,
    string FilterText,
    int? InsertTextFormat = null,
    CompletionData? Data = null,
    int[]? Tags = null);

internal sealed record CompletionData(string Topic);

/// <summary>
/// An item that the client gives back for its documentation. It is answered with all that it has: a client may take the answer in its place.
/// </summary>
internal sealed record CompletionItemToResolve(CompletionData? Data = null)
{
    [JsonExtensionData]
    public Dictionary<string, System.Text.Json.JsonElement>? Rest { get; set; }

    public MarkupContent? Documentation { get; init; }
}

internal sealed record CompletionOptions(string[] TriggerCharacters, bool ResolveProvider);
