using Basewise.Syntax.Text;

namespace Basewise.Features.Navigation;

/// <summary>One of the places of the name under the cursor.</summary>
/// <param name="IsWrite">Whether the name gets its value here, or its place.</param>
public sealed record Highlight(TextSpan Span, bool IsWrite);
