namespace Basewise.LanguageServer.Protocol;

internal sealed record InlayHint(Position Position, string Label, MarkupContent Tooltip);
