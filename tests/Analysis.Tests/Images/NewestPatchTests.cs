using Basewise.Analysis.Images;
using Basewise.Knowledge.Images;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Images;

public sealed class NewestPatchTests
{
    [Theory]
    [InlineData("3.12.4-slim", "3.12.15-slim")]
    [InlineData("3.12.14-slim", "3.12.15-slim")]
    [InlineData("3.12.4-slim-bookworm", "3.12.14-slim-bookworm")]
    [InlineData("3.12.15-slim", null)]
    [InlineData("3.13.15-slim", null)]
    public void It_is_of_the_same_series_and_variant_whoever_knows_it(string tag, string? newest)
    {
        MemoryRegistry registry = new MemoryRegistry().WithTags("python", "3.12.15-slim", "3.12.16rc1-slim", "3.12.16-alpine3.23", "3.14.99-slim");

        Assert.Equal(newest, Find(tag, registry));
    }

    [Theory]
    [InlineData("3.12-slim")]
    [InlineData("3.15.0rc1")]
    [InlineData("slim")]
    public void Of_what_moves_by_itself_no_registry_is_asked_for_its_tags(string tag)
    {
        MemoryRegistry registry = new();

        Assert.Null(Find(tag, registry));
        Assert.Empty(registry.Asked);
    }

    private static string? Find(string tag, MemoryRegistry registry) => NewestPatch.Find(
        ImageReference.Parse($"python:{tag}") ?? throw new ArgumentException(tag), PythonTag.Parse(tag) ?? throw new ArgumentException(tag), registry);
}
