using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Features.Rename;

/// <summary>The edits of a rename, or why there are none.</summary>
/// <param name="Edits">One for each place of the name, in the order of the text.</param>
/// <param name="Refusal">A sentence for people; <c>null</c> where there are edits.</param>
public sealed record RenameResult(ImmutableArray<TextEdit> Edits, string? Refusal)
{
    internal static RenameResult Refuse(string reason) => new([], reason);
}
