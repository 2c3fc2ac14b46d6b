using Basewise.Knowledge.Images;
using CsCheck;

namespace Basewise.Knowledge.Tests.Images;

public sealed class ImageReferenceTests
{
    private const string Sha256 = "sha256:8a14a31f4bf634c04722154f30eb33998b4068de8b83b6b2800ec1b7238555d0";

    [Theory]
    [InlineData("python", "docker.io", "library/python", null, null)]
    [InlineData("python:3.12-slim", "docker.io", "library/python", "3.12-slim", null)]
    [InlineData("library/python:3", "docker.io", "library/python", "3", null)]
    [InlineData("docker.io/python", "docker.io", "library/python", null, null)]
    [InlineData("docker.io/library/python:3.12", "docker.io", "library/python", "3.12", null)]
    [InlineData("index.docker.io/library/python", "docker.io", "library/python", null, null)]
    [InlineData("registry.hub.docker.com/library/python", "docker.io", "library/python", null, null)]
    [InlineData("bitnami/python:3", "docker.io", "bitnami/python", "3", null)]
    [InlineData("localhost/app", "localhost", "app", null, null)]
    [InlineData("localhost:5000/app:1", "localhost:5000", "app", "1", null)]
    [InlineData("registry.example.com:5000/team/app", "registry.example.com:5000", "team/app", null, null)]
    [InlineData("registry.example.com/a/b__c/d-e/f.g:v1", "registry.example.com", "a/b__c/d-e/f.g", "v1", null)]
    [InlineData("Registry/app", "Registry", "app", null, null)]
    [InlineData("[2001:db8::1]:5000/app:x", "[2001:db8::1]:5000", "app", "x", null)]
    [InlineData("python@" + Sha256, "docker.io", "library/python", null, Sha256)]
    [InlineData("localhost:5000/python:3.12@" + Sha256, "localhost:5000", "python", "3.12", Sha256)]
    public void A_reference_is_taken_apart_and_normalised(string text, string registry, string repository, string? tag, string? digest)
    {
        ImageReference? reference = ImageReference.Parse(text);

        Assert.Equal((registry, repository, tag, digest), (reference?.Registry, reference?.Repository, reference?.Tag, reference?.Digest));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Python")]
    [InlineData("library/Python:3")]
    [InlineData("python:")]
    [InlineData("python:3.12 ")]
    [InlineData("python:-slim")]
    [InlineData("python::3")]
    [InlineData("python@")]
    [InlineData("python@sha256:abc")]
    [InlineData("python@sha256:8A14a31f4bf634c04722154f30eb33998b4068de8b83b6b2800ec1b7238555d0")]
    [InlineData("python@md5:8a14a31f4bf634c04722154f30eb3399")]
    [InlineData("/python")]
    [InlineData("python/")]
    [InlineData("a//b")]
    [InlineData("a___b")]
    [InlineData("-python")]
    [InlineData("python-")]
    [InlineData("py..thon")]
    [InlineData("localhost:port/app")]
    [InlineData("https://docker.io/python")]
    [InlineData("$IMAGE")]
    [InlineData("8a14a31f4bf634c04722154f30eb33998b4068de8b83b6b2800ec1b7238555d0")]
    public void What_Docker_refuses_is_no_reference(string text) => Assert.Null(ImageReference.Parse(text));

    [Theory]
    [InlineData("python", true)]
    [InlineData("docker.io/library/python:3", true)]
    [InlineData("public.ecr.aws/docker/library/python:3", true)]
    [InlineData("mirror.gcr.io/library/python", true)]
    [InlineData("docker.io/bitnami/python", false)]
    [InlineData("ghcr.io/library/python", false)]
    [InlineData("python3", false)]
    public void The_official_python_image_is_known_by_all_its_names(string text, bool official) =>
        Assert.Equal(official, ImageReference.Parse(text)?.IsOfficialPython);

    [Fact]
    public void The_parts_stand_where_their_spans_say()
    {
        string text = "localhost:5000/python:3.12@" + Sha256;
        ImageReference? reference = ImageReference.Parse(text);

        Assert.NotNull(reference);
        Assert.Equal("localhost:5000/python", text[reference.NameSpan.Start..reference.NameSpan.End]);
        Assert.Equal((22, 26), (reference.TagSpan?.Start, reference.TagSpan?.End));
        Assert.Equal((27, text.Length), (reference.DigestSpan?.Start, reference.DigestSpan?.End));
    }

    [Theory]
    [InlineData("python", "python:3.14-trixie")]
    [InlineData("docker.io/library/python:3", "docker.io/library/python:3.14-trixie")]
    [InlineData("localhost:5000/python:3@" + Sha256, "localhost:5000/python:3.14-trixie")]
    public void Another_tag_replaces_tag_and_digest(string text, string expected) =>
        Assert.Equal(expected, ImageReference.Parse(text)?.WithTag("3.14-trixie"));

    [Fact]
    public void A_tag_may_have_128_characters_and_no_more()
    {
        Assert.NotNull(ImageReference.Parse("a:" + new string('x', 128)));
        Assert.Null(ImageReference.Parse("a:" + new string('x', 129)));
    }

    [Fact]
    public void Any_text_is_a_reference_or_none_and_a_reference_is_made_of_its_parts() =>
        Gen.OneOf(Gen.String, Gen.Char["ab1.:/-_@[]A"].Array[0, 20].Select(chars => new string(chars))).Sample(text =>
        {
            ImageReference? reference = ImageReference.Parse(text);
            string? joined = reference is null ? text
                : reference.Name + (reference.Tag is { } tag ? ":" + tag : "") + (reference.Digest is { } digest ? "@" + digest : "");
            return joined == text;
        });
}
