using System.Collections.Immutable;
using Basewise.Features;
using Basewise.Features.Completion;
using Basewise.Features.Hover;
using Basewise.Features.Lenses;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;
using Basewise.Syntax.Text;
using BenchmarkDotNet.Attributes;

namespace Basewise.Benchmarks;

/// <summary>What an editor asks of images: hover, the tags behind a colon, lenses.</summary>
public class ImageBenchmarks
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly SourceText Source = new("FROM python:3.12-slim AS build\nFROM python:\nFROM registry.example.org/base:\n");
    private readonly Snapshot snapshot = new(DocumentLanguage.Dockerfile, Source) { Registry = RegistryOf(2_000) };
    private readonly int python = Source.Content.IndexOf("python:\n", StringComparison.Ordinal) + "python:".Length;
    private readonly int other = Source.Content.LastIndexOf(':') + 1;

    [Benchmark]
    public HoverContent? Hover() => HoverFeature.At(snapshot, "FROM pyt".Length, Today);

    [Benchmark(Description = "Tags of python, 2,000 from its registry")]
    public CompletionList TagsOfPython() => CompletionFeature.At(snapshot, python, new CompletionOccasion(':', Today));

    [Benchmark(Description = "Tags of another image, 2,000")]
    public CompletionList TagsOfAnother() => CompletionFeature.At(snapshot, other, new CompletionOccasion(':', Today));

    [Benchmark]
    public ImmutableArray<Lens> Lenses() => LensFeature.Of(snapshot, new LensOptions(), Today);

    private static TagRegistry RegistryOf(int count)
    {
        string[] variants = ["slim-trixie", "slim-bookworm", "trixie", "bookworm", "alpine3.23"];
        IEnumerable<string> tags = Enumerable.Range(0, count).Select(index => FormattableString.Invariant($"3.{10 + (index % 5)}.{index / 25}-{variants[index / 5 % 5]}"));
        return new TagRegistry(new TagList([.. tags], isComplete: true));
    }

    /// <summary>Every repository has the same tags.</summary>
    private sealed class TagRegistry(TagList tags) : IImageRegistry
    {
        event Action? IImageRegistry.Changed
        {
            add { }
            remove { }
        }

        public Heard<TagList> TagsOf(ImageReference image) => new(tags, DateTimeOffset.UnixEpoch, null);

        public Heard<string> DigestOf(ImageReference image) => NoRegistry.Instance.DigestOf(image);

        public Heard<ImageManifest> ManifestOf(ImageReference image) => NoRegistry.Instance.ManifestOf(image);
    }
}
