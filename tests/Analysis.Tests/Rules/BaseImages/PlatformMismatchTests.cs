using Basewise.Analysis.Rules.BaseImages;

namespace Basewise.Analysis.Tests.Rules.BaseImages;

public sealed class PlatformMismatchTests : RuleTest
{
    private protected override Rule Rule => new PlatformMismatch();

    [Theory]
    [InlineData("FROM [|--platform=linux/mips64le|] python:3.13-slim-trixie\n")]
    [InlineData("FROM [|--platform=windows/amd64|] python:3.13-slim-trixie AS windows\n")]
    [InlineData("ARG P=linux/loong64\nFROM [|--platform=$P|] python:3.13-slim-trixie\n")]
    public void A_platform_that_the_tag_is_not_made_for_is_reported(string text) => Verify(text);

    [Fact]
    public void The_message_says_for_which_it_is_made() =>
        Assert.Contains("amd64, ", Single("FROM --platform=linux/mips64le python:3.13-slim-trixie\n").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("FROM --platform=linux/amd64 python:3.13-slim-trixie\n")]
    [InlineData("FROM --platform=linux/aarch64 python:3.13-slim-trixie\n")]
    [InlineData("FROM --platform=linux/arm64/v8 python:3.13-slim-trixie\n")]
    [InlineData("FROM --platform=linux/386 python:3.13-slim-trixie\n")]
    [InlineData("FROM --platform=linux/arm/v7 python:3.13-slim-trixie\n")]
    [InlineData("FROM --platform=$BUILDPLATFORM python:3.13-slim-trixie\n")]
    [InlineData("FROM --platform=linux/mips64le acme/base\n")]
    [InlineData("FROM --platform=linux/mips64le python:2.7-slim\n")]
    [InlineData("FROM python:3.13-slim-trixie\n")]
    public void What_it_is_made_for_or_is_not_known_of_is_not_reported(string text) => VerifySilent(text);
}
