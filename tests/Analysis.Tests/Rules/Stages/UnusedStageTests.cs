using Basewise.Analysis.Rules.Stages;

namespace Basewise.Analysis.Tests.Rules.Stages;

public sealed class UnusedStageTests : RuleTest
{
    private protected override Rule Rule => new UnusedStage();

    [Fact]
    public void A_stage_without_a_name_that_nothing_uses_is_reported() =>
        Verify("ARG A\nFROM [|node:22|]\nRUN npm ci\n\nFROM python:3.13\nRUN pip list\n", "ARG A\nFROM python:3.13\nRUN pip list\n");

    [Theory]
    [InlineData("FROM [|node:22|]\n# Why.\nFROM python:3.13\n")]
    [InlineData("FROM [|node:22|]\nFROM golang\nFROM python:3.13\nCOPY --from=1 a b\n")]
    public void A_comment_and_the_numbers_of_later_stages_are_kept(string text) => VerifyNoFix(text);

    [Theory]
    [InlineData("FROM node:22\nFROM python:3.13\nCOPY --from=0 /x /y\n")]
    [InlineData("FROM node:22 AS test\nRUN npm test\nFROM python:3.13\n")]
    [InlineData("FROM node:22\nFROM python:3.13\nRUN --mount=from=0,target=/x make\n")]
    [InlineData("FROM python:3.13\n")]
    [InlineData("FROM \nFROM python:3.13\n")]
    public void A_stage_that_is_used_or_may_be_a_target_is_not_reported(string text) => VerifySilent(text);
}
