using Basewise.Features.Hover;

namespace Basewise.Features.Tests.Hover;

public sealed class KnownImageHoverTests
{
    private const string Table = """
        images:
          registry.example.org/base/service:{version}-r{release}:
            from: python:{version}-slim-bookworm
            user: app
            description: Services of the platform team
          registry.example.org/data/science:
            python: "3.9"
            distribution: ubuntu24.04
        """;

    [Fact]
    public void An_image_of_the_projects_own_shows_what_stands_behind_it()
    {
        string[] lines = Hovers.At("FROM [|registry.example.org/base/service:3.12-r4|]\n", Table)?.Markdown.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];

        Assert.Equal("**registry.example.org/base/service**: **Python 3.12** on **Debian 12 (bookworm)**", lines[0]);
        Assert.Equal("Services of the platform team", lines[1]);
        Assert.Equal("built from `python:3.12-slim-bookworm` · glibc: manylinux wheels · `apt` · `bash` · runs as app", lines[2]);
        Assert.Equal("Python 3.12: security fixes until 2028-10-31 (1 year 11 months left)  ", lines[3]);
        Assert.StartsWith("Behind it: `python:3.12-slim-bookworm`, Python 3.12.", lines[5], StringComparison.Ordinal);
        Assert.Equal("*From `.basewise.yaml` · Facts of 2026-08-21*", lines[^1]);
    }

    [Fact]
    public void What_the_project_alone_says_has_no_date()
    {
        string? markdown = Hovers.At("FROM [|registry.example.org/data/science|]\n", Table)?.Markdown;

        Assert.Contains("**Python 3.9** on **Ubuntu 24.04 (noble)**", markdown, StringComparison.Ordinal);
        Assert.Contains("⚠ **Python 3.9 ended 2025-10-31**", markdown, StringComparison.Ordinal);
        Assert.EndsWith("*From `.basewise.yaml`*", markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FROM a AS b\nCOPY --from=[|python:3.12-slim|] /usr/local /usr/local\n", "**Python 3.12.")]
    [InlineData("FROM a AS b\nRUN --mount=type=bind,from=[|python:3.12-slim|],target=/p ls /p\n", "**Python 3.12.")]
    [InlineData("FROM a AS b\nONBUILD COPY --from=[|python:3.12-slim|] /usr/local /usr/local\n", "**Python 3.12.")]
    [InlineData("FROM a AS b\nCOPY --from=[|registry.example.org/base/service:3.12-r4|] /a /a\n", "Services of the platform team")]
    [InlineData("FROM a AS b\nCOPY --from=[|ghcr.io/astral-sh/uv:0.9.1|] /uv /bin/\n", "**ghcr.io/astral-sh/uv**")]
    public void An_image_that_is_copied_from_or_mounted_is_described_as_one_that_is_built_on(string marked, string expected)
    {
        HoverContent? hover = Hovers.At(marked, Table);

        Assert.Contains(expected, hover?.Markdown, StringComparison.Ordinal);
        Assert.Equal(Basewise.Testing.MarkedText.Parse(marked).Span, hover?.Span);
    }

    [Theory]
    [InlineData("pypy:3.11-slim", "**PyPy 7.3.23**, Python 3.11, on **Debian 13 (trixie)**")]
    [InlineData("pypy:3.11-slim", "Platforms: amd64, arm64v8, i386")]
    [InlineData("ghcr.io/astral-sh/uv:0.9.1", "It holds `/uv`, `/uvx` and nothing else: `COPY --from=ghcr.io/astral-sh/uv:0.9.1` takes them along")]
    [InlineData("public.ecr.aws/lambda/python:3.12", "Starts `/lambda-entrypoint.sh` in `/var/task`")]
    [InlineData("continuumio/miniconda3", "⚠ Under Anaconda's terms of use: larger companies have to pay")]
    [InlineData("nvidia/cuda:12.4.1-runtime-ubuntu22.04", "Tags: `X.Y.Z-{base,runtime,devel,cudnn-runtime,cudnn-devel}-{ubuntuXX.YY,ubiN}`")]
    public void What_the_facts_know_of_other_images_is_told(string image, string expected) =>
        Assert.Contains(expected, Hovers.At($"FROM [|{image}|]\n")?.Markdown, StringComparison.Ordinal);

    [Theory]
    [InlineData("FROM a AS b\nFROM c\nCOPY --from=[|b|] /a /a\n")]
    [InlineData("FROM a AS b\nFROM c\nCOPY --from=[|0|] /a /a\n")]
    public void A_stage_is_none(string marked) => Assert.DoesNotContain("Facts of", Hovers.At(marked)?.Markdown ?? "", StringComparison.Ordinal);
}
