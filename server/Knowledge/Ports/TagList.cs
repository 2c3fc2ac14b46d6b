using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Basewise.Knowledge.Ports;

/// <summary>The tags of a repository.</summary>
public sealed class TagList
{
    private readonly Lazy<FrozenSet<string>> names;

    /// <param name="tags">In ordinal order.</param>
    /// <param name="isComplete">Whether these are all: of a repository without end only the first are read.</param>
    public TagList(ImmutableArray<string> tags, bool isComplete)
    {
        Tags = tags;
        IsComplete = isComplete;
        names = new(() => tags.ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>In ordinal order: a registry's own says nothing, not even about age.</summary>
    public ImmutableArray<string> Tags { get; }

    public bool IsComplete { get; }

    public bool Contains(string tag) => names.Value.Contains(tag);
}
