using Basewise.Syntax.Text;

namespace Basewise.Features.Links;

/// <summary>Words that lead somewhere when they are clicked.</summary>
/// <param name="Target">An absolute http or https address. Nothing is asked of it before the user does.</param>
/// <param name="Tooltip">What is to be seen there.</param>
public sealed record DocumentLink(TextSpan Span, Uri Target, string Tooltip);
