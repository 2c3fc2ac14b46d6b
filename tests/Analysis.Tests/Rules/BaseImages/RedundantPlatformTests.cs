using Basewise.Analysis.Rules.BaseImages;

namespace Basewise.Analysis.Tests.Rules.BaseImages;

public sealed class RedundantPlatformTests : RuleTest
{
    private protected override Rule Rule => new RedundantPlatform();

    [Fact]
    public void The_platform_of_the_build_is_reported_and_removed() => Verify(
        "FROM [|--platform=$TARGETPLATFORM|] alpine AS a\nFROM [|--platform=${TARGETPLATFORM}|]  alpine\n",
        "FROM alpine AS a\nFROM alpine\n");

    [Theory]
    [InlineData("FROM --platform=$BUILDPLATFORM alpine\n")]
    [InlineData("FROM --platform=linux/$TARGETARCH alpine\n")]
    [InlineData("FROM --platform=linux/amd64 alpine\n")]
    [InlineData("ARG TARGETPLATFORM=linux/arm64\nFROM --platform=$TARGETPLATFORM alpine\n")]
    public void Other_platforms_are_not_reported(string text) => VerifySilent(text);
}
