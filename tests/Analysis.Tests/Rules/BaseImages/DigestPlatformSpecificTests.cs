using Basewise.Analysis.Rules.BaseImages;

namespace Basewise.Analysis.Tests.Rules.BaseImages;

public sealed class DigestPlatformSpecificTests : RuleTest
{
    private const string Index = "sha256:42bff25cb817c9c2e32198253c3736508371433e76be3c61700c75c1e0fab2fe";
    private const string Amd64 = "sha256:058149828b8d4a90425f5ae6d255ee1fcfe73bf7d749635d824f4e033460d83c";
    private const string Arm64 = "sha256:6cfe87d5f0c25118fbf59c6e738a3cd1d2fa1a62294b665b7eba1b935e566e48";

    private protected override Rule Rule => new DigestPlatformSpecific();

    [Theory]
    [InlineData(Amd64)]
    [InlineData(Arm64)]
    public void The_digest_of_one_platform_becomes_that_of_all(string digest) => Verify(
        $"FROM [|python:3.12-bookworm@{digest}|]\n", $"FROM python:3.12-bookworm@{Index}\n");

    [Fact]
    public void A_digest_in_an_ARG_is_changed_there() => Verify(
        $"ARG DIGEST={Amd64}\nFROM [|python@$DIGEST|]\n", $"ARG DIGEST={Index}\nFROM python@$DIGEST\n");

    [Fact]
    public void The_message_names_the_platform() =>
        Assert.Contains("3.12.13-bookworm for linux/arm64 alone", Single($"FROM python@{Arm64}\n").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("FROM python:3.12-bookworm@" + Index)]
    [InlineData("FROM --platform=linux/amd64 python:3.12-bookworm@" + Amd64)]
    [InlineData("FROM python@sha256:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("FROM acme/python@" + Amd64)]
    [InlineData("FROM python:3.12-bookworm")]
    public void A_digest_of_all_platforms_and_a_chosen_platform_are_not_reported(string text) => VerifySilent(text + "\n");
}
