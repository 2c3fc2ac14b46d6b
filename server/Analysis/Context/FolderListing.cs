using System.Collections.Immutable;

namespace Basewise.Analysis.Context;

/// <summary>What is in a folder.</summary>
public sealed class FolderListing
{
    /// <param name="entries">In any order.</param>
    /// <param name="isComplete">Whether there is nothing else: a folder may have more entries than anybody wants to read.</param>
    public FolderListing(IEnumerable<FolderEntry> entries, bool isComplete)
    {
        Entries = [.. entries.OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        IsComplete = isComplete;
    }

    /// <summary>In the order of their names.</summary>
    public ImmutableArray<FolderEntry> Entries { get; }

    public bool IsComplete { get; }

    public FolderEntry? Find(ReadOnlySpan<char> name)
    {
        int low = 0;
        int high = Entries.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = name.CompareTo(Entries[middle].Name, StringComparison.Ordinal);
            if (order == 0) return Entries[middle];
            if (order < 0) high = middle - 1;
            else low = middle + 1;
        }

        return null;
    }
}
