using System.Collections.Immutable;

namespace Basewise.Knowledge.Ports;

/// <summary>The indexes that packages come from, as an installer is told.</summary>
/// <param name="Index">The address of the one that stands in for PyPI; null where that is left alone.</param>
/// <param name="Extra">Those that are looked into as well.</param>
public sealed record PackageSources(string? Index, ImmutableArray<string> Extra)
{
    public bool Equals(PackageSources? other) => other is not null && Index == other.Index && Extra.SequenceEqual(other.Extra);

    public override int GetHashCode() => HashCode.Combine(Index, Extra.Length);

    // An address may have a password in it, and records print what they hold.
    public override string ToString() => $"{Extra.Length + (Index is null ? 0 : 1)} indexes";
}
