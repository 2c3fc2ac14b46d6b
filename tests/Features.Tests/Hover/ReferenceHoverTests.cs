namespace Basewise.Features.Tests.Hover;

public sealed class ReferenceHoverTests
{
    [Theory]
    [InlineData("RUN --mount=[|type=cache|],target=/x a", "outlives the build")]
    [InlineData("RUN --mount=type=cache,[|target=/x|] a", "Where it is mounted")]
    [InlineData("RUN --mount=type=cache,[|dst=/x|] a", "Also written `dst` or `destination`")]
    [InlineData("RUN --mount=type=cache,target=/x,[|sharing=locked|] a", "`locked`: the second waits")]
    [InlineData("RUN --mount=type=secret,[|required|] a", "The build fails where it is not given")]
    [InlineData("RUN --mount=type=secret,id=x,[|env=TOKEN|] a", "environment variable")]
    [InlineData("RUN \\\n  --mount=type=bind,[|source=a|] \\\n  b", "seen from the root of the build context")]
    [InlineData("RUN [|--mount=type=cache,target=/x|] a", "Puts something into the file system")]
    [InlineData("RUN [|--device=vendor.com/gpu=all|] a", "CDI")]
    [InlineData("ONBUILD RUN --mount=type=tmpfs,[|size=1g|] a", "The most that it may hold")]
    public void Mounts_are_explained_key_by_key(string marked, string expected) => Hovers.AssertSays("FROM scratch\n" + marked, expected);

    [Theory]
    [InlineData("RUN --network=no[||]ne a", "`none`: no network but the loopback.")]
    [InlineData("COPY --chmod=64[||]4 a b", "`644`: everybody may read, the owner may write.")]
    [InlineData("FROM --platform=linux/arm[||]64 a", "`linux/arm64`: 64-bit Arm")]
    public void A_value_that_is_known_is_explained_beside_its_flag(string marked, string expected) =>
        Assert.Contains(expected, Hovers.At(marked.StartsWith("FROM", StringComparison.Ordinal) ? marked : "FROM scratch\n" + marked)?.Markdown, StringComparison.Ordinal);

    [Theory]
    [InlineData("RUN --mount=type=cache,colo[||]ur=red a")]
    [InlineData("RUN --mount=type=no[||]thing a")]
    public void Of_a_key_that_there_is_not_nothing_is_said(string marked) => Assert.Null(Hovers.At("FROM scratch\n" + marked));
}
