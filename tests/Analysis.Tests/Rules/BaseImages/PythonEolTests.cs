using Basewise.Analysis.Rules.BaseImages;

namespace Basewise.Analysis.Tests.Rules.BaseImages;

public sealed class PythonEolTests : RuleTest
{
    private protected override Rule Rule => new PythonEol();

    [Theory]
    [InlineData("3.8", "3.11")]
    [InlineData("3.8-slim", "3.11-slim")]
    [InlineData("3.9-slim-bookworm", "3.11-slim-bookworm")]
    [InlineData("3.8-slim-buster", "3.11-slim-trixie")]
    [InlineData("3.10.4-alpine", "3.11.16-alpine")]
    [InlineData("2.7", "3.11")]
    public void A_Python_past_its_end_moves_to_the_next_supported_one_and_keeps_its_variant(string tag, string moved) =>
        Verify($"FROM [|python:{tag}|]\nCMD [\"python\"]\n", $"FROM python:{moved}\nCMD [\"python\"]\n");

    [Fact]
    public void The_second_fix_moves_to_the_newest_series() => Verify(
        "FROM [|python:3.9-slim-bookworm|]\n", "FROM python:3.14-slim-bookworm\n", fix: 1);

    [Fact]
    public void The_ARG_that_names_the_version_is_edited() => Verify(
        "ARG PY=3.9\nFROM [|python:${PY}-slim|]\n", "ARG PY=3.11\nFROM python:${PY}-slim\n");

    [Fact]
    public void An_ARG_that_another_image_uses_too_is_left_alone() => VerifyNoFix(
        "ARG V=3.9\nFROM acme/base:$V AS base\nFROM [|python:$V|]\n");

    [Theory]
    [InlineData("ghcr.io/astral-sh/uv:python3.9-bookworm-slim")]
    [InlineData("public.ecr.aws/lambda/python:3.8")]
    [InlineData("mcr.microsoft.com/devcontainers/python:3.9-bookworm")]
    public void Other_images_whose_tag_names_the_Python_are_reported_without_a_fix(string image) => VerifyNoFix($"FROM [|{image}|]\n");

    [Theory]
    [InlineData("registry.access.redhat.com/ubi9/python-39:1")]
    [InlineData("registry.redhat.io/ubi8/python-36")]
    [InlineData("gcr.io/distroless/python3-debian11")]
    public void The_distributions_own_Python_lasts_as_long_as_that(string image) => VerifySilent($"FROM {image}\n");

    [Fact]
    public void The_message_names_the_day() =>
        Assert.Contains("since 2025-10-31", Single("FROM python:3.9-slim\n").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("public.ecr.aws/lambda/python:3.7")]
    [InlineData("tiangolo/uvicorn-gunicorn-fastapi:python3.8")]
    [InlineData("ghcr.io/astral-sh/uv:python3.9-bookworm-slim")]
    public void The_Python_of_a_known_image_is_judged_too_without_a_fix(string image) => VerifyNoFix($"FROM [|{image}|]\n");

    [Fact]
    public void A_default_in_a_default_is_edited() => Verify(
        "ARG PY=3.10\nARG BASE=\"python:${PY}-slim\"\nFROM [|${BASE}|] AS final\n",
        "ARG PY=3.11\nARG BASE=\"python:${PY}-slim\"\nFROM ${BASE} AS final\n");

    [Fact]
    public void The_message_says_where_to_go() =>
        Assert.EndsWith(": move to 3.11 or later.", Single("FROM python:3.9-slim\n").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("3.14-slim")]
    [InlineData("3.13")]
    [InlineData("latest")]
    [InlineData("3.99")]
    [InlineData("not-a-tag")]
    public void A_Python_that_is_supported_or_unknown_is_not_reported(string tag) => VerifySilent($"FROM python:{tag}\n");
}
