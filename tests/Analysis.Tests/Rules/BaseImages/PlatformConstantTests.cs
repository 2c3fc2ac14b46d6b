using Basewise.Analysis.Rules.BaseImages;

namespace Basewise.Analysis.Tests.Rules.BaseImages;

public sealed class PlatformConstantTests : RuleTest
{
    private protected override Rule Rule => new PlatformConstant();

    [Fact]
    public void A_fixed_platform_is_reported() => Verify(
        "FROM [|--platform=linux/amd64|] python:3.13 AS build\nFROM [|--platform=arm64|] alpine\n",
        "FROM python:3.13 AS build\nFROM alpine\n");

    [Fact]
    public void A_flag_on_a_line_of_its_own_is_reported_without_a_fix() => VerifyNoFix("FROM [|--platform=linux/amd64|] \\\n  alpine\n");

    [Theory]
    [InlineData("FROM --platform=$BUILDPLATFORM alpine\n")]
    [InlineData("FROM --platform=linux/$ARCH alpine\n")]
    [InlineData("FROM --platform=linux/amd64 alpine AS build-AMD64\n")]
    [InlineData("FROM --platform=linux/x86_64 alpine AS linux\n")]
    [InlineData("FROM --platform=nonsense alpine\n")]
    [InlineData("FROM --platform alpine\n")]
    public void A_platform_that_the_build_or_the_stages_name_says_is_not_reported(string text) => VerifySilent(text);
}
