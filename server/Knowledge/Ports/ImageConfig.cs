using System.Collections.Immutable;
using Basewise.Knowledge.Images;

namespace Basewise.Knowledge.Ports;

/// <summary>What an image says of itself.</summary>
/// <param name="User">Empty: root.</param>
public sealed record ImageConfig(DateTimeOffset? Created, string User, string WorkingDirectory)
{
    public ImmutableDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Images of Python set its version, and what is built on them inherits it; null where there is none.</summary>
    public ImageVersion? PythonVersion =>
        Environment.TryGetValue("PYTHON_VERSION", out string? version) && ImageVersion.Parse(version) is { Parts: >= 2 } read ? read : null;

    public ImmutableArray<string> Entrypoint { get; init; } = [];

    public ImmutableArray<string> Command { get; init; } = [];

    public ImmutableDictionary<string, string> Labels { get; init; } = ImmutableDictionary<string, string>.Empty;
}
