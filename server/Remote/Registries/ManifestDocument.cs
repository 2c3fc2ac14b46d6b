using System.Collections.Immutable;
using System.Text.Json;
using Basewise.Knowledge.Ports;
using Basewise.Remote.Answers;

namespace Basewise.Remote.Registries;

/// <summary>An index or a manifest, as OCI and Docker write them.</summary>
/// <param name="Platforms">Those of an index.</param>
/// <param name="Config">The digest of a manifest's configuration; null for an index.</param>
/// <param name="Size">Of all layers of a manifest as they are downloaded, in bytes.</param>
internal sealed record ManifestDocument(
    string Digest, ImmutableArray<PlatformManifest> Platforms, string? Config, long? Size, ImmutableDictionary<string, string> Annotations)
{
    private const int MostPlatforms = 100;

    /// <returns>Null where it is neither.</returns>
    public static ManifestDocument? Read(JsonElement root, string digest)
    {
        ImmutableDictionary<string, string> annotations = root.Map("annotations");
        if (root.Find("manifests") is { ValueKind: JsonValueKind.Array })
        {
            return new ManifestDocument(digest, [.. root.List("manifests").Select(ReadPlatform).OfType<PlatformManifest>().Take(MostPlatforms)], Config: null, Size: null, annotations);
        }

        if (root.Find("config") is not { } config || config.FindText("digest") is not { } configDigest || !ContentDigest.IsOne(configDigest)) return null;

        long size = root.List("layers").Select(layer => Math.Max(0, layer.FindNumber("size") ?? 0)).Aggregate(0L, Add);
        return new ManifestDocument(digest, [], configDigest, size, annotations);
    }

    /// <summary><c>linux/arm64/v8</c>; null where nothing is said, and for what is said of attestations: <c>unknown/unknown</c>.</summary>
    public static string? PlatformOf(JsonElement platform)
    {
        string? system = platform.FindText("os");
        string? architecture = platform.FindText("architecture");
        if (string.IsNullOrEmpty(system) || string.IsNullOrEmpty(architecture) || system == "unknown") return null;

        return platform.FindText("variant") is { Length: > 0 } variant ? $"{system}/{architecture}/{variant}" : $"{system}/{architecture}";
    }

    private static PlatformManifest? ReadPlatform(JsonElement entry) =>
        entry.FindText("digest") is { } digest && ContentDigest.IsOne(digest) && entry.Find("platform") is { } platform && PlatformOf(platform) is { } name
            ? new PlatformManifest(name, digest, Size: null)
            : null;

    // Sizes are what somebody wrote there.
    private static long Add(long sum, long size) => size > long.MaxValue - sum ? long.MaxValue : sum + size;
}
