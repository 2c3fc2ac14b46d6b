using Basewise.Analysis;
using Basewise.Features.CodeActions;
using Basewise.Testing;

namespace Basewise.Features.Tests.CodeActions;

public sealed class PinFeatureTests
{
    private const string Digest314 = "sha256:8a14a31f4bf634c04722154f30eb33998b4068de8b83b6b2800ec1b7238555d0";
    private static readonly LintOptions Options = new(new DateOnly(2026, 11, 23));

    [Fact]
    public void A_tag_without_a_finding_can_be_pinned_more_strictly() => Assert.Equal(
        [
            ("Pin to 3.14.7-slim-trixie (exactly this release)", "FROM python:3.14.7-slim-trixie\n"),
            ("Pin to the digest of 3.14.7-slim-trixie (the build of 2026-08-25)", $"FROM python:3.14.7-slim-trixie@{Digest314}\n"),
        ],
        At("FROM python:3.14-sl[||]im-trixie\n"));

    [Fact]
    public void What_a_finding_s_fix_does_is_not_offered_twice() => Assert.Empty(At("FROM python:3.14-sl[||]im\n"));

    [Theory]
    [InlineData("FROM[||] python:3.14-slim-trixie\n")]
    [InlineData("FROM python:3.14-slim-trixie\nRUN pi[||]p install a\n")]
    [InlineData("FROM python:3.14.7-slim-trixie@sha256:8a14a31f4bf634c04722154f30eb33998b4068de8b83b6b2800ec1b7238555[||]d0\n")]
    [InlineData("FROM python:3.15-rc[||]\n")]
    [InlineData("FROM acme/python:3.14[||]\n")]
    public void Elsewhere_and_where_nothing_is_known_there_is_nothing(string marked) => Assert.Empty(At(marked));

    [Fact]
    public void All_images_of_the_file_can_be_pinned_at_once_each_where_it_is_written()
    {
        (string Title, string Text)[] actions = At("ARG V=3.14\nFROM python:$V AS build\nFROM python:[||]$V-slim AS test\nFROM test\nFROM python:$V-slim-trixie\n");

        Assert.Equal(
            [
                ("Pin all 2 images of this file to series and distribution (patch releases still arrive)",
                    "ARG V=3.14\nFROM python:$V-trixie AS build\nFROM python:$V-slim-trixie AS test\nFROM test\nFROM python:$V-slim-trixie\n"),
                ("Pin all 3 images of this file to exact releases",
                    "ARG V=3.14.7\nFROM python:$V-trixie AS build\nFROM python:$V-slim-trixie AS test\nFROM test\nFROM python:$V-slim-trixie\n"),
            ],
            actions.Take(2));
        Assert.StartsWith("Pin all 3 images of this file to digests", actions[^1].Title, StringComparison.Ordinal);
        Assert.Contains($"FROM python:$V-slim-trixie@{Digest314} AS test\n", actions[^1].Text, StringComparison.Ordinal);
        Assert.StartsWith("ARG V=3.14.7\n", actions[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void All_images_of_which_a_later_release_is_out_can_be_moved_to_it_at_once() => Assert.Contains(
        ("Move all 3 images of this file to the newest patch release", "ARG V=3.12.14\nFROM python:$V AS a\nFROM python:3.13.15-slim\nFROM python:$V-slim\nFROM python:3.14.7\n"),
        At("ARG V=3.12.4\nFROM python:$V[||] AS a\nFROM python:3.13.1-slim\nFROM python:$V-slim\nFROM python:3.14.7\n"));

    [Fact]
    public void Any_image_is_pinned_to_the_digest_that_its_registry_tells()
    {
        string digest = "sha256:" + new string('c', 64);
        MemoryRegistry registry = new MemoryRegistry().WithDigest("registry.example.org:5000/base:1", digest).WithDigest("python:3.14-slim-trixie", digest).WithDigest("python:3.14.7-slim-trixie", digest);

        Assert.Equal(
            ("Pin to the digest of base:1 (sha256:cccccccccccc, seen on 2026-11-22)", $"FROM registry.example.org:5000/base:1@{digest}\n"),
            Assert.Single(At("FROM registry.example.org:5000/base:1[||]\n", Options with { Registry = registry })));
        Assert.Contains(
            ("Pin to the digest of python:3.14.7-slim-trixie (sha256:cccccccccccc, seen on 2026-11-22)", $"FROM python:3.14.7-slim-trixie@{digest}\n"),
            At("FROM python:3.14-slim-trixie[||]\n", Options with { Registry = registry }));
    }

    private static (string Title, string Text)[] At(string marked, LintOptions? options = null)
    {
        MarkedText text = MarkedText.Parse(marked);
        return
        [
            .. PinFeature.At(DockerfileTexts.Snapshot(text.Text), text.Spans[0], options ?? Options)
                .Select(action => (action.Title, text.Source.With(action.Edits).Content)),
        ];
    }
}
