using System.Collections.Immutable;
using Basewise.Analysis.Images;
using Basewise.Features.Hover;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;
using Basewise.Testing;

namespace Basewise.Features.Tests.Hover;

public sealed class RegistryLinesTests
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static readonly ImageManifest Manifest = new(
        Digest,
        [new PlatformManifest("linux/amd64", Digest, 43_400_000), new PlatformManifest("linux/arm64/v8", Digest, null)],
        new ImageConfig(new DateTimeOffset(2026, 11, 20, 3, 0, 0, TimeSpan.Zero), "", "/")
        {
            Environment = ImmutableDictionary<string, string>.Empty.Add("PYTHON_VERSION", "3.14.9"),
        });

    [Fact]
    public void What_the_registry_tells_stands_beside_the_facts() => Assert.Contains(
        "**docker.io**, 2026-11-22: `sha256:0123456789ab` · Python 3.14.9 · built 2026-11-20 · amd64 43.4 MB, arm64/v8",
        Describe("python:3.14-slim", new MemoryRegistry().WithManifest("python:3.14-slim", Manifest)), StringComparison.Ordinal);

    [Fact]
    public void A_tag_or_a_digest_that_is_newer_than_the_facts_is_what_the_registry_says()
    {
        string tag = Describe("python:3.14.9-slim", new MemoryRegistry().WithManifest("python:3.14.9-slim", Manifest));
        string digest = Describe($"python@{Digest}", new MemoryRegistry().WithManifest($"python@{Digest}", Manifest));

        Assert.StartsWith("**python:3.14.9-slim** is newer than the bundled facts", tag, StringComparison.Ordinal);
        Assert.Contains(" · Python 3.14.9 · ", tag, StringComparison.Ordinal);
        Assert.Contains(" · Python 3.14.9 · ", digest, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_that_only_its_registry_knows_is_described_by_it()
    {
        string text = Describe("registry.example.org/base:1", new MemoryRegistry().WithManifest("registry.example.org/base:1", Manifest));

        Assert.StartsWith("**registry.example.org/base**: **Python 3.14.9**", text, StringComparison.Ordinal);
        Assert.Contains("runs as root", text, StringComparison.Ordinal);
        Assert.Contains("**registry.example.org**, 2026-11-22: `sha256:0123456789ab` · built 2026-11-20", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_registry_that_does_not_answer_is_said_and_one_that_may_not_be_asked_is_not()
    {
        Assert.EndsWith(" · not fresher: it does not answer*", Describe("python:3.14-slim", new MemoryRegistry()), StringComparison.Ordinal);
        Assert.DoesNotContain("fresher", Describe("python:3.14-slim", NoRegistry.Instance), StringComparison.Ordinal);
        Assert.Equal("**registry.example.org/base**\n\nnot fresher: it does not answer", Describe("registry.example.org/base:1", new MemoryRegistry()));
        Assert.Equal("", Describe("registry.example.org/base:1", NoRegistry.Instance));
    }

    [Fact]
    public void A_patch_that_only_the_registry_knows_is_told_and_so_is_why_its_tags_are_not_known()
    {
        MemoryRegistry registry = new MemoryRegistry().WithManifest("python:3.14.7-slim", Manifest);
        Assert.EndsWith(" · not fresher: it does not answer*", Describe("python:3.14.7-slim", registry), StringComparison.Ordinal);

        string text = Describe("python:3.14.7-slim", registry.WithTags("python", "3.14.8-slim"));

        Assert.Contains("**Newer patch:** `3.14.8-slim`", text, StringComparison.Ordinal);
        Assert.DoesNotContain("fresher", text, StringComparison.Ordinal);
    }

    private static string Describe(string image, IImageRegistry registry) => ImageHover.Describe(
        ImageReference.Parse(image) ?? throw new InvalidOperationException(), new DateOnly(2026, 11, 23), new ImageLookup(new Lazy<ImageTable>(ImageTable.Empty), registry)) ?? "";
}
