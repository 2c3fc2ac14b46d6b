using System.Collections.Immutable;

namespace Basewise.Knowledge.Ports;

/// <summary>What a distribution says of itself (the core metadata specification), as far as installing goes.</summary>
/// <param name="RequiresPython">Null where it does not say.</param>
/// <param name="RequiresDist">The requirements as they are written, markers with them.</param>
public sealed record CoreMetadata(string Name, string Version, string? RequiresPython, ImmutableArray<string> RequiresDist)
{
    public ImmutableArray<string> ProvidesExtra { get; init; } = [];

    public string? Summary { get; init; }
}
