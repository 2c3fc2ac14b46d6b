using Basewise.Syntax.Text;

namespace Basewise.Features.Completion;

/// <summary>One text on offer at the cursor.</summary>
/// <param name="Label">What the list shows.</param>
/// <param name="Detail">A few words beside the label; null for none.</param>
/// <param name="Documentation">Markdown, shown for the chosen item; null for none.</param>
/// <param name="Edit">What choosing it does. Its span is within one line and has the cursor in it, as the protocol demands.</param>
/// <param name="SortText">Editors order by it, ordinally; it keeps the order of the list.</param>
/// <param name="FilterText">
/// Editors show an item while what is written in the edit's span up to the cursor is a subsequence of this text, so it is
/// spelled as the user spells, where that differs from the label.
/// </param>
public sealed record CompletionItem(
    string Label, CompletionKind Kind, string? Detail, string? Documentation, TextEdit Edit, string SortText, string FilterText)
{
    /// <summary>The edit's text with places to fill in, as editors write them (<c>${1:name}</c>); null where there are none.</summary>
    public string? Snippet { get; init; }

    /// <summary>Whether there is a better choice for everybody; editors strike it through.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>What <see cref="CompletionFeature.Describe"/> finds the documentation by, where it is not in the item.</summary>
    public string? Topic { get; init; }
}
