using System.Collections.Immutable;
using Basewise.Features.Lenses;
using Basewise.Knowledge.Ports;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Features.Tests.Lenses;

public sealed class LensFeatureTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly string Digest = "sha256:" + new string('a', 64);

    [Theory]
    [InlineData("python:3.14-slim", "Python 3.14.7 · Debian 13 · 43.4 MB · fixes until Jun 2030")]
    [InlineData("python:3.12-alpine3.23", "Python 3.12.14 · Alpine 3.23 · ~18 MB · fixes until Nov 2027")]
    [InlineData("python:3.12.4-slim-bookworm", "Python 3.12.4 · Debian 12 · ~45 MB · fixes until Jun 2028 · 3.12.14 is out")]
    [InlineData("python:3.9-slim", "Python 3.9.25 · Debian 13 · ~45 MB · ⚠ Python 3.9 ended Oct 2025 · no longer rebuilt")]
    [InlineData("python:3.12-slim-buster", null)]
    [InlineData("python:3.99", null)]
    [InlineData("debian:bookworm-slim", "Debian 12 · fixes until Jun 2028")]
    [InlineData("ghcr.io/astral-sh/uv:python3.12-trixie-slim", "Python 3.12 · Debian 13 · fixes until Oct 2028")]
    [InlineData("pypy:3.11-slim", "PyPy 7.3.23 · Python 3.11 · Debian 13 · fixes until Jun 2030")]
    [InlineData("registry.access.redhat.com/ubi9/python-39:1", "Python 3.9 · Red Hat Enterprise Linux 9 · fixes until May 2032")]
    [InlineData("example.org/who/knows:1", null)]
    [InlineData("scratch", null)]
    [InlineData("", null)]
    public void A_FROM_shows_version_system_size_end_of_life_and_what_is_newer(string image, string? title) =>
        Assert.Equal(title, Of($"FROM {image}\n").FirstOrDefault()?.Title);

    [Fact]
    public void A_patch_that_only_the_registry_knows_is_out_too()
    {
        Snapshot snapshot = new(DocumentLanguage.Dockerfile, new SourceText("FROM python:3.14.7-slim\n"))
        {
            Registry = new MemoryRegistry().WithTags("python", "3.14.8-slim", "3.14.9-alpine"),
        };

        Assert.EndsWith(" · 3.14.8 is out", Assert.Single(LensFeature.Of(snapshot, new LensOptions(), Today)).Title, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_of_ones_own_has_the_version_and_the_size_that_its_registry_tells()
    {
        ImageConfig config = new(null, "app", "/") { Environment = ImmutableDictionary<string, string>.Empty.Add("PYTHON_VERSION", "3.13.9") };
        ImageManifest manifest = new(Digest, [new PlatformManifest("linux/arm64/v8", Digest, 41_000_000), new PlatformManifest("linux/amd64", Digest, 43_400_000)], config);
        Snapshot snapshot = new(DocumentLanguage.Dockerfile, new SourceText("FROM registry.example.org/shop/python:7\n"))
        {
            Registry = new MemoryRegistry().WithManifest("registry.example.org/shop/python:7", manifest),
        };

        Assert.Equal("Python 3.13.9 · 43.4 MB · fixes until Oct 2029", Assert.Single(LensFeature.Of(snapshot, new LensOptions(), Today)).Title);
    }

    [Fact]
    public void A_digest_that_is_not_known_is_told_and_the_tag_beside_it_describes_it()
    {
        Assert.Equal(
            "Python 3.14.7 · Debian 13 · 43.4 MB · fixes until Jun 2030 · the digest is not among the facts",
            Assert.Single(Of($"FROM python:3.14-slim@{Digest}\n")).Title);
        Assert.Empty(Of($"FROM python@{Digest}\n"));
    }

    [Fact]
    public void A_tag_that_comes_from_an_argument_is_the_one_that_it_becomes() =>
        Assert.StartsWith("Python 3.13.", Assert.Single(Of("ARG V=3.13\nFROM python:$V-slim\n")).Title, StringComparison.Ordinal);

    [Fact]
    public void A_stage_on_another_one_shows_what_is_below_it_and_the_last_one_what_the_image_is_made_of()
    {
        Lens[] lenses = Of("""
            FROM python:3.12 AS build
            FROM python:3.14-slim AS base
            FROM base
            COPY --from=build /venv /venv
            COPY --from=ghcr.io/astral-sh/uv:0.9.1 /uv /bin/
            COPY --from=0 /a /a
            USER app

            """);

        Assert.Equal(
            [
                (0, "Python 3.12.14 · Debian 13 · 411 MB · fixes until Oct 2028"),
                (1, "Python 3.14.7 · Debian 13 · 43.4 MB · fixes until Jun 2030"),
                (2, "on base: Python 3.14.7 · Debian 13 · 43.4 MB · fixes until Jun 2030"),
                (2, "Final image: python:3.14-slim → base → this stage · files from build, ghcr.io/astral-sh/uv:0.9.1 · runs as app"),
            ],
            lenses.Select(lens => (LineOf(lens), lens.Title)));

        int LineOf(Lens lens) => lens.Span.Start switch { 0 => 0, < 40 => 1, _ => 2 };
    }

    [Fact]
    public void A_file_of_one_stage_has_none_for_its_final_image() => Assert.Single(Of("FROM python:3.14-slim\nUSER app\n"));

    [Theory]
    [InlineData(true, false, 2)]
    [InlineData(false, true, 1)]
    [InlineData(false, false, 0)]
    public void Each_kind_can_be_switched_off(bool images, bool finalImage, int count) => Assert.Equal(
        count, LensFeature.Of(DockerfileTexts.Snapshot("FROM python:3.14 AS a\nFROM python:3.14\n"), new LensOptions(images, finalImage), Today).Length);

    [Fact]
    public void An_image_of_the_projects_own_shows_what_stands_behind_it()
    {
        MemoryTree tree = new MemoryTree().Add(".basewise.yaml", "images:\n  shop/base: python:3.12-slim-bookworm\n");
        Snapshot snapshot = new(DocumentLanguage.Dockerfile, new("FROM shop/base:4\n"), new(tree, "Dockerfile"));

        Assert.Equal("Python 3.12 · Debian 12 · fixes until Jun 2028", Assert.Single(LensFeature.Of(snapshot, new LensOptions(), Today)).Title);
    }

    [Fact]
    public void Half_typed_files_have_lenses_too() => CsCheck.Check.Sample(DockerfileTexts.HalfTyped, text =>
        Assert.All(Of(text), lens => Assert.InRange(lens.Span.End, lens.Span.Start, text.Length)));

    private static Lens[] Of(string text) => [.. LensFeature.Of(DockerfileTexts.Snapshot(text), new LensOptions(), Today)];
}
