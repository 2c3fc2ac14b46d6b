using Basewise.Syntax.Text;

namespace Basewise.Features.Rename;

/// <summary>What can be renamed at the cursor, or why it cannot.</summary>
/// <param name="Span">The name under the cursor.</param>
/// <param name="Name">What stands there now.</param>
/// <param name="Refusal">A sentence for people; <c>null</c> where it can be renamed.</param>
public sealed record RenameStart(TextSpan Span, string Name, string? Refusal);
