namespace Basewise.Features.Hints;

/// <summary>A few words that an editor shows within the text.</summary>
/// <param name="Offset">What they stand behind.</param>
/// <param name="Tooltip">Markdown.</param>
public sealed record InlayHint(int Offset, string Label, string Tooltip);
