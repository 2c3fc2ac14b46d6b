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
    public void A_word_that_is_neither_a_stage_nor_an_official_image_is_told()
    {
        Verify("FROM alpine AS deps\nFROM alpine\nCOPY --from=[|compile|] /x /y\n");
        Assert.Equal(Severity.Information, Single("FROM alpine\nCOPY --from=compile /x /y\n").Severity);
    }

    [Theory]
    [InlineData("FROM alpine AS Build\nFROM alpine\nCOPY --from=build /x /y\nCOPY --from=0 /x /y\n")]
    [InlineData("FROM alpine\nCOPY --from=ghcr.io/astral-sh/uv:0.9 /uv /bin/\nCOPY --from=nginx /x /y\nCOPY --from=acme/tools /x /y\nCOPY --from=tools:1 /x /y\n")]
    [InlineData("FROM alpine\nCOPY --from=$STAGE /x /y\n")]
    [InlineData("FROM alpine\nCOPY --from= /x /y\nRUN --mount=type=cache,target=/x make\n")]
    [InlineData("FROM alpine\nONBUILD COPY --from=compile /x /y\n")]
    [InlineData("FROM alpine AS a\nCOPY --from=a /x /y\n")]
    public void Stages_above_images_and_what_the_build_decides_are_not_reported(string text) => VerifySilent(text);
}
