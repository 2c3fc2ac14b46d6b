using Basewise.Syntax.Text;

namespace Basewise.Features.Folding;

/// <summary>A part of several lines that an editor may fold into its first one.</summary>
public sealed record FoldingRange(TextSpan Span, FoldingKind Kind);
