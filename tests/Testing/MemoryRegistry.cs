using Basewise.Knowledge;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;

namespace Basewise.Testing;

/// <summary>Registries that have said what a test has them say, on one day, and nothing else. It counts what it is asked.</summary>
public sealed class MemoryRegistry : IImageRegistry
{
    private static readonly DateOnly Day = new(2026, 11, 22);
    private static readonly Obstacle Unreachable = new(ObstacleKind.Unreachable, "it does not answer");
    private readonly Dictionary<string, TagList> tags = [];
    private readonly Dictionary<string, string?> digests = [];
    private readonly Dictionary<string, ImageManifest> manifests = [];

    public event Action? Changed;

    /// <summary>The questions, each time.</summary>
    public List<string> Asked { get; } = [];

    public MemoryRegistry WithTags(string name, params string[] all)
    {
        tags[name] = new TagList([.. all], isComplete: true);
        Changed?.Invoke();
        return this;
    }

    /// <param name="digest">Null: there is no such tag.</param>
    public MemoryRegistry WithDigest(string image, string? digest)
    {
        digests[image] = digest;
        Changed?.Invoke();
        return this;
    }

    public MemoryRegistry WithManifest(string image, ImageManifest manifest)
    {
        manifests[image] = manifest;
        Changed?.Invoke();
        return this;
    }

    public Heard<TagList> TagsOf(ImageReference image)
    {
        Asked.Add($"tags of {image.Name}");
        return Answer(tags.GetValueOrDefault(image.Name), image, isAbsent: false);
    }

    public Heard<string> DigestOf(ImageReference image)
    {
        string name = $"{image.Name}:{image.Tag ?? "latest"}";
        Asked.Add($"digest of {name}");
        return Answer(digests.GetValueOrDefault(name), image, digests.TryGetValue(name, out string? digest) && digest is null);
    }

    public Heard<ImageManifest> ManifestOf(ImageReference image)
    {
        Asked.Add($"manifest of {image}");
        return Answer(manifests.GetValueOrDefault(image.Text), image, isAbsent: false);
    }

    private static Heard<T> Answer<T>(T? value, ImageReference image, bool isAbsent)
        where T : class => value is null && !isAbsent
            ? new Heard<T>(null, null, Unreachable)
            : new Heard<T>(value, new DateTimeOffset(Day, TimeOnly.MinValue, TimeSpan.Zero), null) { IsAbsent = isAbsent, Provenance = new Provenance(image.Registry, Day) };
}
