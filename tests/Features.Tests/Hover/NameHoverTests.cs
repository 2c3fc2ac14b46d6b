using Basewise.Features.Hover;
using Basewise.Testing;
using CsCheck;

namespace Basewise.Features.Tests.Hover;

public sealed class NameHoverTests
{
    private static readonly DateOnly today = new(2026, 11, 23);

    [Theory]
    [InlineData("ARG V=1\nFROM scratch\nARG V\nRUN echo $[|V|]", "`V` is `1`", "The default of `ARG` in line 1; `--build-arg V=…` sets another.")]
    [InlineData("FROM scratch\nENV A=1\nENV A=${A}2\nRUN echo $[|A|]", "`A` is `12`", "Set by `ENV` in line 3; the container has it too.")]
    [InlineData("FROM scratch\nENV A=1\nENV A=${[|A|]}2", "`A` is `1`", "Set by `ENV` in line 2; the container has it too.")]
    [InlineData("FROM scratch\nENV A=1\nENV [|A|]=${A}2", "`A` is `12`", "Set by `ENV` in line 3; the container has it too.")]
    [InlineData("FROM scratch\nARG [|V|]", "`V`", "Declared by `ARG` in line 2 without a default: it is empty unless `--build-arg V=…` sets it.")]
    [InlineData("ARG V=a\nARG W=${[|V|]}b\nFROM scratch", "`V` is `a`", "The default of `ARG` in line 1; `--build-arg V=…` sets another.")]
    [InlineData("FROM scratch\nRUN echo $[|W|]", "`W`", "No `ARG` or `ENV` above sets it: only the base image or the script itself can.")]
    [InlineData("FROM --platform=$[|BUILDPLATFORM|] scratch", "`BUILDPLATFORM`", "Defined by BuildKit; a stage sees it behind an `ARG` of this name.")]
    [InlineData("FROM scratch\nENV A='`'\nUSER $[|A|]", "`A` is `` ` ``", "Set by `ENV` in line 2; the container has it too.")]
    [InlineData("FROM debian:13\nENV PATH=/x:$[|PATH|]", "`PATH` is `/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`", "Set by the base image; the container has it too.")]
    [InlineData("FROM python:3.12.4 AS a\nFROM a\nRUN echo $[|PYTHON_VERSION|]", "`PYTHON_VERSION` is `3.12.4`", "Set by the base image; the container has it too.")]
    [InlineData("FROM python:3.12\nRUN echo $[|PYTHON_VERSION|]", "`PYTHON_VERSION`", "Set by the base image; the value changes with its releases.")]
    public void A_variable_tells_its_value_here_and_where_it_comes_from(string marked, string headline, string source) =>
        Verify(marked, $"{headline}\n\n{source}");

    [Theory]
    [InlineData("FROM scratch\nENV [|PIP_NO_CACHE_DIR|]=1", "`PIP_NO_CACHE_DIR` is `1`", "pip keeps no cache")]
    [InlineData("FROM scratch\nARG DEBIAN_FRONTEND=noninteractive\nRUN echo $[|DEBIAN_FRONTEND|]", "`DEBIAN_FRONTEND` is `noninteractive`", "ask nothing")]
    public void What_a_program_makes_of_a_variable_is_told_too(string marked, string headline, string meaning)
    {
        HoverContent? hover = HoverAt(marked);

        Assert.StartsWith(headline, hover?.Markdown, StringComparison.Ordinal);
        Assert.Contains(meaning, hover?.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_container_has_forgotten_is_not_told() =>
        Assert.Null(HoverFeature.At(DockerfileTexts.Snapshot("FROM a\nARG B=1\nCMD echo $B"), 25, today));

    [Theory]
    [InlineData("FROM a AS [|build|]", "Stage `build`, from `a`, line 1")]
    [InlineData("FROM a AS build\nFROM [|build|]", "Stage `build`, from `a`, line 1")]
    [InlineData("FROM a AS build\nFROM b\nRUN --mount=type=bind,from=[|build|] c", "Stage `build`, from `a`, line 1")]
    [InlineData("FROM a AS build\nFROM scratch\nCOPY --from=[|Build|] /a /b", "Stage `build`, from `a`, line 1")]
    [InlineData("FROM a\nFROM scratch\nCOPY --from=[|0|] /a /b", "Stage 0, from `a`, line 1")]
    public void A_stage_tells_where_it_is(string marked, string expected) => Verify(marked, expected);

    [Theory]
    [InlineData("FROM scratch\n[|workdir|] /a", "The folder for the instructions below", "#workdir)")]
    [InlineData("FROM scratch\nONBUILD [|RUN|] a", "Runs a command while the image is built", "#run)")]
    [InlineData("FROM scratch\nRUN [|--mount=type=cache,target=/x|] a", "Puts something into the file system", "#run---mount)")]
    [InlineData("FROM scratch\nADD [|--checksum=sha256:0|] a b", "What the download must be", "#add---checksum)")]
    public void A_word_of_the_language_is_explained_and_leads_to_its_reference(string marked, string begin, string anchor)
    {
        HoverContent? hover = HoverAt(marked);

        Assert.Contains(begin, hover?.Markdown, StringComparison.Ordinal);
        Assert.EndsWith($"(https://docs.docker.com/reference/dockerfile/{anchor}", hover?.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FROM scratch\nRUNX [||]a")]
    [InlineData("FROM scratch\nRUN --moun[||]=x a")]
    [InlineData("# [||]comment")]
    public void Of_anything_else_nothing_is_said(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);

        Assert.Null(HoverFeature.At(DockerfileTexts.Snapshot(text.Text), text.Cursor, today));
    }

    [Fact]
    public void Any_text_can_be_hovered_over_anywhere() => Gen.Select(DockerfileTexts.HalfTyped, Gen.Int[0, 200]).Sample((text, at) =>
    {
        int offset = Math.Min(at, text.Length);
        HoverContent? hover = HoverFeature.At(DockerfileTexts.Snapshot(text), offset, today);

        Assert.True(hover is null || hover.Span.Touches(offset));
    });

    private static void Verify(string marked, string expected) => Assert.Equal(expected, HoverAt(marked)?.Markdown);

    private static HoverContent? HoverAt(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        HoverContent? hover = HoverFeature.At(DockerfileTexts.Snapshot(text.Text), text.Span.Start, today);
        Assert.Equal(text.Span, hover?.Span);
        return hover;
    }
}
