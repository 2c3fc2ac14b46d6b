using Basewise.Analysis.Images;
using Basewise.Knowledge.Images;

namespace Basewise.Analysis.Tests.Images;

public sealed class ImagePatternTests
{
    [Theory]
    [InlineData("registry.example.org/base/python", "registry.example.org/base/python:3.12")]
    [InlineData("registry.example.org:5000/base/python", "registry.example.org:5000/base/python:3.12")]
    [InlineData("registry.example.org/base/*", "registry.example.org/base/team/python")]
    [InlineData("*.example.org/base/python", "eu.example.org/base/python:1")]
    [InlineData("shop/base", "docker.io/shop/base:1")]
    [InlineData("docker.io/shop/base", "shop/base:1")]
    [InlineData("index.docker.io/shop/base", "shop/base:1")]
    [InlineData("registry.example.org/base/python:{version}-r{release}", "registry.example.org/base/python:3.12-r4")]
    public void An_image_of_the_pattern_is_meant(string pattern, string image) => Assert.NotNull(Parse(pattern).Match(Image(image)));

    [Theory]
    [InlineData("registry.example.org/base/python", "registry.example.org/base/python3")]
    [InlineData("registry.example.org/base/python", "registry.example.org/python")]
    [InlineData("registry.example.org/base/python", "registry.example.org:5000/base/python")]
    [InlineData("shop/base", "registry.example.org/shop/base")]
    [InlineData("registry.example.org/base/python:{version}-r{release}", "registry.example.org/base/python:3.12")]
    public void Another_image_is_not(string pattern, string image) => Assert.Null(Parse(pattern).Match(Image(image)));

    [Fact]
    public void Without_a_tag_it_is_latest_and_beside_a_digest_none()
    {
        string digest = "@sha256:" + new string('a', 64);

        Assert.Equal("latest", Parse("shop/base").Match(Image("shop/base"))?[ImagePattern.TagName]);
        Assert.Equal("1", Parse("shop/base").Match(Image("shop/base:1" + digest))?[ImagePattern.TagName]);
        Assert.Empty(Parse("shop/base").Match(Image("shop/base" + digest)) ?? throw new InvalidOperationException("It is meant."));
        Assert.Null(Parse("shop/base:{version}").Match(Image("shop/base" + digest)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Shop/Base")]
    [InlineData("shop/base:")]
    [InlineData("shop/base:{version")]
    [InlineData("shop/base@sha256:00")]
    [InlineData("shop/{name}")]
    public void What_names_no_image_is_no_pattern(string text) => Assert.Null(ImagePattern.Parse(text));

    private static ImagePattern Parse(string text) => ImagePattern.Parse(text) ?? throw new InvalidOperationException($"'{text}' is no pattern.");

    private static ImageReference Image(string text) => ImageReference.Parse(text) ?? throw new InvalidOperationException($"'{text}' is no image.");
}
