using Basewise.Syntax.Text;

namespace Basewise.Features.Hover;

/// <summary>What a hover shows, as Markdown, and the words that it is about.</summary>
public sealed record HoverContent(TextSpan Span, string Markdown);
