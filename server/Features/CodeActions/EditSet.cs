using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Features.CodeActions;

/// <summary>Edits of several fixes that can be applied together.</summary>
internal sealed class EditSet
{
    private static readonly Comparer<TextEdit> ByStart = Comparer<TextEdit>.Create((left, right) => left.Span.Start.CompareTo(right.Span.Start));

    private readonly List<TextEdit> edits = [];

    /// <summary>In the order of the text.</summary>
    public ImmutableArray<TextEdit> Edits => [.. edits];

    /// <summary>
    /// Takes all edits of a fix, or none of them where one would touch what is there already. The same edit of two fixes, such as that
    /// of an ARG which two stages use, is taken once.
    /// </summary>
    public bool TryAdd(ImmutableArray<TextEdit> added)
    {
        foreach (TextEdit edit in added)
        {
            if (Collides(edit)) return false;
        }

        foreach (TextEdit edit in added)
        {
            int index = edits.BinarySearch(edit, ByStart);
            if (index < 0) edits.Insert(~index, edit);
        }

        return true;
    }

    private bool Collides(TextEdit edit)
    {
        // What is in the list does not overlap, so only the neighbours can; two insertions at one place have no order.
        int index = edits.BinarySearch(edit, ByStart);
        if (index >= 0) return edits[index] != edit;

        int next = ~index;
        return (next > 0 && edits[next - 1].Span.End > edit.Span.Start) || (next < edits.Count && edits[next].Span.Start < edit.Span.End);
    }
}
