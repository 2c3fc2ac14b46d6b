using Basewise.Analysis.Rules.Variables;

namespace Basewise.Analysis.Tests.Rules.Variables;

public sealed class UndefinedArgInFromTests : RuleTest
{
    private protected override Rule Rule => new UndefinedArgInFrom();

    [Fact]
    public void A_misspelt_name_is_reported_and_corrected() => Verify(
        "ARG PYTHON_VERSION=3.13\nFROM python:[|${PYTHON_VERSON}|]-slim\nFROM --platform=[|$BUILDPLATFROM|] alpine\n",
        "ARG PYTHON_VERSION=3.13\nFROM python:${PYTHON_VERSION}-slim\nFROM --platform=$BUILDPLATFORM alpine\n");

    [Fact]
    public void An_ARG_of_a_stage_does_not_count() => VerifyNoFix("FROM alpine\nARG TAG=1\nFROM alpine:[|${TAG|]:-2}\n");

    [Theory]
    [InlineData("FROM python:${PYTHON-VERSION}\n", "its fallback is taken here always")]
    [InlineData("FROM python:${V:-3.13}\n", "its fallback is taken here always")]
    [InlineData("FROM python:${V}-slim\n", "it is empty here")]
    [InlineData("FROM python:$V\n", "it is empty here")]
    public void The_message_says_what_stands_there_instead(string text, string consequence) =>
        Assert.Contains($", so {consequence}, ", Single(text).Message, StringComparison.Ordinal);

    [Fact]
    public void Declared_and_predefined_names_are_not_reported() => VerifySilent("ARG A\nFROM --platform=$BUILDPLATFORM alpine:$A\nFROM a/$TARGETARCH\n");
}
