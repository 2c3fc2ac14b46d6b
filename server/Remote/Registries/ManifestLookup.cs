using System.Collections.Immutable;
using Basewise.Knowledge.Ports;

namespace Basewise.Remote.Registries;

/// <summary>Puts together what a registry has of an image: its index, the manifests of the usual platforms, one configuration.</summary>
internal sealed class ManifestLookup(RegistryClient client)
{
    // Each manifest counts as a pull at Docker Hub, so of the other platforms the size is not asked.
    private static readonly string[] platformsOfInterest = ["linux/amd64", "linux/arm64", "linux/arm64/v8"];

    /// <param name="reference">A tag or a digest.</param>
    /// <returns>Null where there is no such image.</returns>
    public async Task<ImageManifest?> FindAsync(RegistryTarget target, string reference, CancellationToken cancellationToken)
    {
        if (await client.FindManifestAsync(target, reference, cancellationToken).ConfigureAwait(false) is not { } top) return null;
        if (top.Config is not null) return await DescribeAsync(target, top, cancellationToken).ConfigureAwait(false);

        ImmutableArray<PlatformManifest> platforms = top.Platforms;
        ConfigDocument? config = null;
        string? configPlatform = null;
        ImmutableDictionary<string, string> annotations = top.Annotations;
        foreach (PlatformManifest platform in ChooseFrom(platforms))
        {
            if (await client.FindManifestAsync(target, platform.Digest, cancellationToken).ConfigureAwait(false) is not { Config: { } configDigest } manifest) continue;

            platforms = platforms.Replace(platform, platform with { Size = manifest.Size });
            if (config is not null || await client.FindConfigAsync(target, configDigest, cancellationToken).ConfigureAwait(false) is not { } read) continue;

            (config, configPlatform) = (read, platform.Platform);
            annotations = manifest.Annotations.SetItems(annotations);
        }

        return new ImageManifest(top.Digest, platforms, config?.Config, configPlatform) { Annotations = annotations };
    }

    private async Task<ImageManifest> DescribeAsync(RegistryTarget target, ManifestDocument manifest, CancellationToken cancellationToken)
    {
        ConfigDocument? config = manifest.Config is { } digest ? await client.FindConfigAsync(target, digest, cancellationToken).ConfigureAwait(false) : null;
        ImmutableArray<PlatformManifest> platforms = config?.Platform is { } platform ? [new PlatformManifest(platform, manifest.Digest, manifest.Size)] : [];
        return new ImageManifest(manifest.Digest, platforms, config?.Config, config?.Platform) { Annotations = manifest.Annotations };
    }

    private static IEnumerable<PlatformManifest> ChooseFrom(ImmutableArray<PlatformManifest> platforms)
    {
        PlatformManifest[] usual = [.. platforms.Where(platform => platformsOfInterest.Contains(platform.Platform)).OrderBy(platform => Array.IndexOf(platformsOfInterest, platform.Platform)).Take(2)];
        return usual.Length > 0 ? usual : platforms.Take(1);
    }
}
