using Basewise.Analysis.Rules.BaseImages;

namespace Basewise.Analysis.Tests.Rules.BaseImages;

public sealed class UntaggedImageTests : RuleTest
{
    private protected override Rule Rule => new UntaggedImage();

    [Fact]
    public void An_image_without_a_tag_is_reported_and_pinned_to_what_it_is_today() => Verify(
        "FROM [|python|]\nRUN python app.py\n",
        "FROM python:3.14-trixie\nRUN python app.py\n");

    [Fact]
    public void Latest_is_reported_and_pinned() => Verify(
        "FROM --platform=linux/amd64 [|docker.io/library/python:latest|] AS app\n",
        "FROM --platform=linux/amd64 docker.io/library/python:3.14-trixie AS app\n");

    [Fact]
    public void The_second_fix_pins_the_patch_release() => Verify(
        "FROM [|python|]\n", "FROM python:3.14.7-trixie\n", fix: 1);

    [Fact]
    public void Every_untagged_stage_is_reported_but_stages_and_scratch_are_not() => Verify("""
        FROM [|python|] AS build
        FROM [|node:latest|] AS assets
        FROM scratch AS empty
        FROM Build
        """);

    [Fact]
    public void Other_images_have_no_fix() => VerifyNoFix("FROM [|ghcr.io/acme/base|]\n");

    [Fact]
    public void A_latest_that_is_the_default_of_an_ARG_is_fixed_there() => Verify(
        "ARG TAG=latest\nFROM [|python:${TAG}|]\n",
        "ARG TAG=3.14-trixie\nFROM python:${TAG}\n");

    [Fact]
    public void An_image_that_comes_whole_from_an_ARG_is_fixed_there() => Verify(
        "ARG BASE=\"python\"\nFROM [|$BASE|]\n",
        "ARG BASE=\"python\"\nFROM $BASE:3.14-trixie\n");

    [Theory]
    [InlineData("FROM python:3.14-slim-trixie\n")]
    [InlineData("FROM python@sha256:8a14a31f4bf634c04722154f30eb33998b4068de8b83b6b2800ec1b7238555d0\n")]
    [InlineData("FROM python:latest@sha256:8a14a31f4bf634c04722154f30eb33998b4068de8b83b6b2800ec1b7238555d0\n")]
    [InlineData("ARG TAG\nFROM python:$TAG\n")]
    [InlineData("FROM $BASE\n")]
    [InlineData("FROM\n")]
    public void A_tag_a_digest_or_an_unknown_value_is_not_reported(string text) => VerifySilent(text);
}
