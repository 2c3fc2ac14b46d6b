using System.Collections.Immutable;

namespace Basewise.Knowledge.Ports;

/// <summary>An image as its registry holds it.</summary>
/// <param name="Digest">Of the index, where the image is there for several platforms: what a pin should name.</param>
/// <param name="Platforms">In the registry's order, without attestations.</param>
/// <param name="Config">That of the platform that <paramref name="ConfigPlatform"/> names; null where it is not known.</param>
/// <param name="ConfigPlatform"><c>linux/amd64</c> where there is one, else the first.</param>
public sealed record ImageManifest(
    string Digest, ImmutableArray<PlatformManifest> Platforms, ImageConfig? Config = null, string? ConfigPlatform = null)
{
    /// <summary>Annotations of the index or, where it has none, of the manifest: <c>org.opencontainers.image.base.name</c> and its like.</summary>
    public ImmutableDictionary<string, string> Annotations { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The image that this one was built on, as its builder wrote down; null where it did not.</summary>
    public string? BaseName => Find("org.opencontainers.image.base.name");

    private string? Find(string name) => Annotations.GetValueOrDefault(name) ?? Config?.Labels.GetValueOrDefault(name);
}
