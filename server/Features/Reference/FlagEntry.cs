using System.Collections.Immutable;

namespace Basewise.Features.Reference;

/// <summary>A flag of an instruction.</summary>
/// <param name="Name">Without dashes.</param>
public sealed record FlagEntry(string Name, ReferenceEntry Reference)
{
    /// <summary>Values that are worth offering, most usual first; others may be possible.</summary>
    public ImmutableArray<ReferenceValue> Values { get; init; } = [];

    /// <summary>Whether it means something without a value.</summary>
    public bool IsSwitch { get; init; }

    public bool IsRepeatable { get; init; }
}
