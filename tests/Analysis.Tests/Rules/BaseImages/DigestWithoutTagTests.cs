using Basewise.Analysis.Rules.BaseImages;

namespace Basewise.Analysis.Tests.Rules.BaseImages;

public sealed class DigestWithoutTagTests : RuleTest
{
    private const string Known = "sha256:8a14a31f4bf634c04722154f30eb33998b4068de8b83b6b2800ec1b7238555d0";
    private const string Unknown = "sha256:0000000000000000000000000000000000000000000000000000000000000000";

    private protected override Rule Rule => new DigestWithoutTag();

    [Fact]
    public void The_tag_of_a_digest_that_the_facts_know_is_written_in_front_of_it() => Verify(
        $"FROM [|python@{Known}|]\n", $"FROM python:3.14.7-slim-trixie@{Known}\n");

    [Fact]
    public void The_digest_may_stand_in_an_ARG() => Verify(
        $"ARG DIGEST={Known}\nFROM [|python@${{DIGEST}}|] AS app\n", $"ARG DIGEST={Known}\nFROM python:3.14.7-slim-trixie@${{DIGEST}} AS app\n");

    [Fact]
    public void A_digest_that_is_not_known_has_no_fix() => VerifyNoFix($"FROM [|python@{Unknown}|] AS build\nFROM [|gcr.io/distroless/python3@{Unknown}|]\n");

    [Fact]
    public void It_is_for_information() => Assert.Equal(Severity.Information, Single($"FROM python@{Unknown}\n").Severity);

    [Theory]
    [InlineData("FROM python:3.14.7-slim-trixie@" + Known)]
    [InlineData("FROM python:3.14-slim")]
    [InlineData("# python:3.14.7-slim-trixie\nFROM python@" + Known)]
    [InlineData("ARG TAG=3.14-slim\nFROM python:${TAG}@" + Known)]
    [InlineData("FROM scratch")]
    public void A_digest_beside_its_tag_is_not_reported(string text) => VerifySilent(text + "\n");
}
