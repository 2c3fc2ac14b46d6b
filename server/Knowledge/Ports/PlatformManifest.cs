namespace Basewise.Knowledge.Ports;

/// <summary>What a registry has of an image for one platform.</summary>
/// <param name="Platform"><c>linux/amd64</c>, <c>linux/arm64/v8</c>.</param>
/// <param name="Digest">Of the platform's manifest.</param>
/// <param name="Size">Of all layers as they are downloaded, in bytes; null where the layers were not looked at.</param>
public sealed record PlatformManifest(string Platform, string Digest, long? Size);
