using System.Collections.Immutable;

namespace Basewise.Features.Completion;

/// <param name="Items">Best first.</param>
/// <param name="IsIncomplete">Whether more fit than are listed, so that the editor must ask again when the user types on.</param>
public sealed record CompletionList(ImmutableArray<CompletionItem> Items, bool IsIncomplete)
{
    public static CompletionList Empty { get; } = new([], IsIncomplete: false);
}
