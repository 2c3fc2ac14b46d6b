namespace Basewise.LanguageServer.Protocol;

internal sealed record LinkedEditingRanges(DocumentRange[] Ranges, string WordPattern);
