using System.Collections.Concurrent;
using Basewise.Knowledge;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;

namespace Basewise.Testing;

/// <summary>Registries that have said what a test has them say, on one day, and nothing else. It counts what it is asked.</summary>
public sealed class MemoryRegistry : IImageRegistry
{
    private const string Absent = "absent";
    private static readonly DateOnly Day = new(2026, 11, 22);
    private static readonly Obstacle Unreachable = new(ObstacleKind.Unreachable, "it does not answer");
    private readonly ConcurrentDictionary<string, TagList> tags = [];
    private readonly ConcurrentDictionary<string, string> digests = [];
    private readonly ConcurrentDictionary<string, ImageManifest> manifests = [];

    public event Action? Changed;

    /// <summary>The questions, each time.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    public MemoryRegistry WithTags(string name, params string[] all)
    {
        tags[name] = new TagList([.. all], isComplete: true);
        Changed?.Invoke();
        return this;
    }

    /// <param name="digest">Null: there is no such tag.</param>
    public MemoryRegistry WithDigest(string image, string? digest)
    {
        digests[image] = digest ?? Absent;
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
        Asked.Enqueue($"tags of {image.Name}");
        return Answer(tags.GetValueOrDefault(image.Name), image, isAbsent: false);
    }

    public Heard<string> DigestOf(ImageReference image)
    {
        string name = $"{image.Name}:{image.Tag ?? "latest"}";
        Asked.Enqueue($"digest of {name}");
        string? digest = digests.GetValueOrDefault(name);
        return Answer(digest == Absent ? null : digest, image, digest == Absent);
    }

    public Heard<ImageManifest> ManifestOf(ImageReference image)
    {
        Asked.Enqueue($"manifest of {image}");
        return Answer(manifests.GetValueOrDefault(image.Text), image, isAbsent: false);
    }

    private static Heard<T> Answer<T>(T? value, ImageReference image, bool isAbsent)
        where T : class => value is null && !isAbsent
            ? new Heard<T>(null, null, Unreachable)
            : new Heard<T>(value, new DateTimeOffset(Day, TimeOnly.MinValue, TimeSpan.Zero), null) { IsAbsent = isAbsent, Provenance = new Provenance(image.Registry, Day) };
}
