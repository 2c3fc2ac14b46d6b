using System.Collections.Immutable;

namespace Basewise.Knowledge.Ports;

/// <summary>What an image says of itself.</summary>
/// <param name="User">Empty: root.</param>
public sealed record ImageConfig(DateTimeOffset? Created, string User, string WorkingDirectory)
{
    public ImmutableDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableArray<string> Entrypoint { get; init; } = [];

    public ImmutableArray<string> Command { get; init; } = [];

    public ImmutableDictionary<string, string> Labels { get; init; } = ImmutableDictionary<string, string>.Empty;
}
