using Basewise.Analysis.Rules.BaseImages;

namespace Basewise.Analysis.Tests.Rules.BaseImages;

public sealed class PythonFloatingTagTests : RuleTest
{
    private protected override Rule Rule => new PythonFloatingTag();

    [Theory]
    [InlineData("3", "3.14-trixie")]
    [InlineData("slim", "3.14-slim-trixie")]
    [InlineData("3.12", "3.12-trixie")]
    [InlineData("3.12-slim", "3.12-slim-trixie")]
    [InlineData("3.13-alpine", "3.13-alpine3.24")]
    [InlineData("bookworm", "3.14-bookworm")]
    public void The_first_fix_names_series_and_distribution_and_keeps_the_variant(string tag, string pinned) =>
        Verify($"FROM [|python:{tag}|]\n", $"FROM python:{pinned}\n");

    [Theory]
    [InlineData("3.12-slim", "3.12.14-slim-trixie")]
    [InlineData("3-alpine", "3.14.7-alpine3.24")]
    public void The_second_fix_names_the_patch_release_too(string tag, string pinned) =>
        Verify($"FROM [|python:{tag}|]\n", $"FROM python:{pinned}\n", fix: 1);

    [Fact]
    public void The_third_fix_adds_the_digest_where_the_facts_hold_it() => Verify(
        "FROM [|python:3.14-slim|]\n",
        "FROM python:3.14.7-slim-trixie@sha256:8a14a31f4bf634c04722154f30eb33998b4068de8b83b6b2800ec1b7238555d0\n",
        fix: 2);

    [Fact]
    public void A_patch_release_on_a_moving_distribution_is_pinned_to_that_patch() =>
        Verify("FROM [|python:3.12.14-slim|]\n", "FROM python:3.12.14-slim-trixie\n");

    [Fact]
    public void The_version_in_an_ARG_and_the_variant_in_FROM_are_edited_where_they_stand() => Verify(
        "ARG PYTHON_VERSION=3.12\nFROM [|python:${PYTHON_VERSION}-slim|] AS build\nFROM [|python:${PYTHON_VERSION}-slim|]\n",
        "ARG PYTHON_VERSION=3.12.14\nFROM python:${PYTHON_VERSION}-slim-trixie AS build\nFROM python:${PYTHON_VERSION}-slim-trixie\n",
        fix: 1);

    [Theory]
    [InlineData("ARG TAG=3.12-slim\nFROM [|python:$TAG|]\n", "ARG TAG=3.12-slim-trixie\nFROM python:$TAG\n")]
    [InlineData("ARG BASE=python:3.12\nFROM [|$BASE|]\n", "ARG BASE=python:3.12-trixie\nFROM $BASE\n")]
    [InlineData("ARG V=3.12\nARG BASE=python:${V}-slim\nFROM [|$BASE|]\n", "ARG V=3.12\nARG BASE=python:${V}-slim-trixie\nFROM $BASE\n")]
    [InlineData("ARG V=3.12\nFROM [|python:$V|]\n", "ARG V=3.12\nFROM python:$V-trixie\n")]
    public void A_default_that_is_more_than_a_version_grows_itself(string text, string pinned) => Verify(text, pinned);

    [Fact]
    public void A_default_in_the_substitution_is_edited_in_it() => Verify(
        "FROM [|python:${TAG:-3-slim}|]\n", "FROM python:${TAG:-3.14-slim-trixie}\n");

    [Fact]
    public void A_tag_that_moves_to_another_Python_weighs_more_than_one_that_moves_to_another_Debian()
    {
        Assert.Equal(Severity.Warning, Single("FROM python:3-slim\n").Severity);
        Assert.Equal(Severity.Information, Single("FROM python:3.12-slim\nRUN apt-get update && apt-get install -y libpq5\n").Severity);
    }

    [Theory]
    [InlineData("FROM python:3.12-slim\nRUN pip install flask\n", Severity.Hint)]
    [InlineData("FROM python:3.12-slim\nFROM debian:trixie\nRUN apt-get install -y curl\n", Severity.Hint)]
    [InlineData("FROM python:3.12-slim AS base\nFROM base\nRUN apt-get install -y curl\n", Severity.Information)]
    public void Another_Debian_matters_most_where_its_packages_are_installed(string text, Severity severity) =>
        Assert.Equal(severity, Single(text).Severity);

    [Fact]
    public void The_message_says_what_the_tag_is_today() =>
        Assert.Contains("Debian 13 (trixie)", Single("FROM python:3.12-slim\n").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("python:3.12-slim-bookworm")]
    [InlineData("python:3.12.14-slim-trixie")]
    [InlineData("python:3.12-alpine3.24")]
    [InlineData("python:3.12@sha256:8a14a31f4bf634c04722154f30eb33998b4068de8b83b6b2800ec1b7238555d0")]
    [InlineData("python:3.99-slim")]
    [InlineData("python:3.9-slim")]
    [InlineData("python:3.15-rc-slim")]
    [InlineData("python:latest")]
    [InlineData("pypy:3")]
    [InlineData("ghcr.io/acme/python:3")]
    public void What_is_pinned_retired_unknown_or_somebody_elses_is_not_reported(string image) => VerifySilent($"FROM {image}\n");
}
