using Basewise.Analysis.Rules.Stages;

namespace Basewise.Analysis.Tests.Rules.Stages;

public sealed class UnknownCopyFromTests : RuleTest
{
    private protected override Rule Rule => new UnknownCopyFrom();

    [Theory]
    [InlineData("FROM alpine\nCOPY --from=[|1|] /x /y\n")]
    [InlineData("FROM alpine\nFROM alpine\nCOPY --from=[|2|] /x /y\n")]
    [InlineData("FROM alpine\nCOPY --from=[|-1|] /x /y\n")]
    public void A_number_without_a_stage_is_reported(string text) => Verify(text);

    [Theory]
    [InlineData("FROM alpine\nCOPY --from=[|build|] /x /y\nFROM alpine AS build\n")]
    [InlineData("FROM alpine\nCOPY --from=[|1|] /x /y\nFROM alpine\n")]
    [InlineData("FROM alpine\nRUN --mount=from=[|Build|],target=/x make\nFROM alpine AS build\n")]
    public void A_stage_that_comes_later_is_reported(string text) => Verify(text);

    [Fact]
    public void A_name_that_is_nearly_a_stage_s_is_corrected() => Verify(
        "FROM alpine AS builder\nFROM alpine\nCOPY --from=[|buidler|] /x /y\nRUN --mount=from=[|bulder|],target=/x make\n",
        "FROM alpine AS builder\nFROM alpine\nCOPY --from=builder /x /y\nRUN --mount=from=builder,target=/x make\n");

    [Fact]
    public void A_variable_moves_into_a_FROM_that_sees_it() => Verify(
        "ARG UV=0.9\nFROM alpine AS a\n\n# Runs.\nFROM alpine\nCOPY --from=[|ghcr.io/astral-sh/uv:${UV}|] /uv /bin/\n",
        "ARG UV=0.9\nFROM alpine AS a\n\nFROM ghcr.io/astral-sh/uv:${UV} AS uv\n\n# Runs.\nFROM alpine\nCOPY --from=uv /uv /bin/\n");

    [Theory]
    [InlineData("FROM alpine\nARG UV=0.9\nCOPY --from=[|uv:$UV|] /uv /bin/\n")]
    [InlineData("ARG UV=0.9\nFROM alpine AS uv\nFROM alpine\nCOPY --from=[|uv:$UV|] /uv /bin/\n")]
    [InlineData("ARG IMAGE\nFROM alpine\nCOPY --from=[|$IMAGE|] /uv /bin/\n")]
    public void Without_a_name_or_an_ARG_above_the_first_FROM_a_variable_has_no_fix(string text) => VerifyNoFix(text);

    [Fact]
    public void A_word_that_is_neither_a_stage_nor_an_official_image_is_told()
    {
        Verify("FROM alpine AS deps\nFROM alpine\nCOPY --from=[|compile|] /x /y\n");
        Assert.Equal(Severity.Information, Single("FROM alpine\nCOPY --from=compile /x /y\n").Severity);
    }

    [Theory]
    [InlineData("FROM alpine AS Build\nFROM alpine\nCOPY --from=build /x /y\nCOPY --from=0 /x /y\n")]
    [InlineData("FROM alpine\nCOPY --from=ghcr.io/astral-sh/uv:0.9 /uv /bin/\nCOPY --from=nginx /x /y\nCOPY --from=acme/tools /x /y\nCOPY --from=tools:1 /x /y\n")]
    [InlineData("FROM alpine\nRUN --mount=from=$STAGE,target=/x make\n")]
    [InlineData("FROM alpine\nCOPY --from= /x /y\nRUN --mount=type=cache,target=/x make\n")]
    [InlineData("FROM alpine\nONBUILD COPY --from=compile /x /y\n")]
    [InlineData("FROM alpine AS a\nCOPY --from=a /x /y\n")]
    public void Stages_above_images_and_what_the_build_decides_are_not_reported(string text) => VerifySilent(text);
}
