using Basewise.Analysis.Rules.BaseImages;

namespace Basewise.Analysis.Tests.Rules.BaseImages;

public sealed class DistroEolTests : RuleTest
{
    private protected override Rule Rule => new DistroEol();

    [Fact]
    public void A_Python_image_on_buster_is_reported() => Verify("FROM [|python:3.8-slim-buster|]\n");

    [Fact]
    public void A_series_that_is_still_built_moves_to_a_supported_distribution() => Verify(
        "FROM [|python:3.12-slim-bullseye|]\n", "FROM python:3.12-slim-trixie\n");

    [Fact]
    public void An_old_Alpine_moves_to_the_current_one() => Verify(
        "FROM [|python:3.12-alpine3.18|]\n", "FROM python:3.12-alpine3.24\n");

    [Fact]
    public void A_patch_release_that_is_on_no_supported_distribution_moves_to_the_newest_of_its_series() => Verify(
        "FROM [|python:3.11.2-buster|]\n", "FROM python:3.11.16-trixie\n");

    [Theory]
    [InlineData("nvidia/cuda:11.0-base-ubuntu18.04")]
    [InlineData("debian:buster-slim")]
    [InlineData("debian:10")]
    [InlineData("debian:9.13-slim")]
    [InlineData("alpine:3.12")]
    [InlineData("alpine:3.12.1")]
    [InlineData("ubuntu:18.04")]
    [InlineData("ubuntu:bionic")]
    public void Plain_distributions_past_their_end_are_reported_without_a_fix(string image) => VerifyNoFix($"FROM [|{image}|]\n");

    [Theory]
    [InlineData("python:3.12-slim-bookworm")]
    [InlineData("python:3.14")]
    [InlineData("debian:bookworm")]
    [InlineData("debian:stable-slim")]
    [InlineData("ubuntu:24.04")]
    [InlineData("alpine:3.24")]
    [InlineData("alpine:edge")]
    [InlineData("alpine")]
    [InlineData("acme/debian:buster")]
    [InlineData("python:3.7-alpine")]
    [InlineData("python:3.9.15")]
    public void What_still_gets_fixes_or_is_unknown_is_not_reported(string image) => VerifySilent($"FROM {image}\n");
}
