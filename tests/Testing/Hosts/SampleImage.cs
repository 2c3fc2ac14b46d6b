using System.Security.Cryptography;
using System.Text;

namespace Basewise.Testing.Hosts;

/// <summary>An image for two platforms, as a build with attestations pushes it: an index, its manifests, their configurations and layers.</summary>
public sealed class SampleImage
{
    public const string IndexType = "application/vnd.oci.image.index.v1+json";
    public const string ManifestType = "application/vnd.oci.image.manifest.v1+json";
    public const string Created = "2026-05-20T10:11:12Z";

    private readonly List<(string Digest, byte[] Content)> blobs = [];
    private readonly List<(string Digest, byte[] Content)> manifests = [];

    /// <param name="seed">Images of other seeds have other digests.</param>
    public SampleImage(string seed = "")
    {
        string amd64 = AddPlatform("amd64", seed, layerLength: 3000);
        string arm64 = AddPlatform("arm64", seed, layerLength: 2000);
        string attestation = AddManifest(AddBlob("{}"), [AddBlob(seed + "attested")]);
        Amd64 = amd64;
        Index = Add(manifests, $$$"""
            {"schemaVersion":2,"mediaType":"{{{IndexType}}}","manifests":[
            {"mediaType":"{{{ManifestType}}}","digest":"{{{amd64}}}","size":{{{LengthOf(amd64)}}},"platform":{"architecture":"amd64","os":"linux"}},
            {"mediaType":"{{{ManifestType}}}","digest":"{{{arm64}}}","size":{{{LengthOf(arm64)}}},"platform":{"architecture":"arm64","os":"linux","variant":"v8"}},
            {"mediaType":"{{{ManifestType}}}","digest":"{{{attestation}}}","size":{{{LengthOf(attestation)}}},"annotations":{"vnd.docker.reference.type":"attestation-manifest"},"platform":{"architecture":"unknown","os":"unknown"}}
            ],"annotations":{"org.opencontainers.image.base.name":"docker.io/library/debian:trixie-slim"}}
            """);
    }

    /// <summary>The digest of the index.</summary>
    public string Index { get; }

    /// <summary>The digest of the manifest for linux/amd64.</summary>
    public string Amd64 { get; }

    public IReadOnlyList<(string Digest, byte[] Content)> Blobs => blobs;

    /// <summary>The index is the last one.</summary>
    public IReadOnlyList<(string Digest, byte[] Content)> Manifests => manifests;

    public byte[]? Find(string digest) => manifests.Concat(blobs).Where(part => part.Digest == digest).Select(part => part.Content).FirstOrDefault();

    public static string DigestOf(ReadOnlySpan<byte> content) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(content))}";

    private string AddPlatform(string architecture, string seed, int layerLength)
    {
        string config = AddBlob($$$"""
            {"created":"{{{Created}}}","architecture":"{{{architecture}}}","os":"linux","config":{"User":"app","WorkingDir":"/srv",
            "Env":["PATH=/usr/local/bin:/usr/bin","PYTHON_VERSION=3.12.11","SEED={{{seed}}}"],"Entrypoint":["python"],"Cmd":["-m","app"],
            "Labels":{"org.opencontainers.image.version":"7.1"}},"rootfs":{"type":"layers","diff_ids":[]}}
            """);
        return AddManifest(config, [AddBlob(architecture + seed + new string('x', layerLength - architecture.Length - seed.Length))]);
    }

    private string AddManifest(string config, string[] layers)
    {
        IEnumerable<string> described = layers.Select(layer => $$"""{"mediaType":"application/vnd.oci.image.layer.v1.tar+gzip","digest":"{{layer}}","size":{{LengthOf(layer)}}}""");
        return Add(manifests, $$"""
            {"schemaVersion":2,"mediaType":"{{ManifestType}}","config":{"mediaType":"application/vnd.oci.image.config.v1+json","digest":"{{config}}","size":{{LengthOf(config)}}},
            "layers":[{{string.Join(',', described)}}]}
            """);
    }

    private string AddBlob(string content) => Add(blobs, content);

    private int LengthOf(string digest) => Find(digest)?.Length ?? throw new InvalidOperationException(digest);

    private static string Add(List<(string, byte[])> parts, string content)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(content);
        string digest = DigestOf(bytes);
        parts.Add((digest, bytes));
        return digest;
    }
}
