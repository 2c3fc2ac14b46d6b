using Basewise.Analysis.Rules.Instructions;

namespace Basewise.Analysis.Tests.Rules.Instructions;

public sealed class RelativeCopyDestinationTests : RuleTest
{
    private protected override Rule Rule => new RelativeCopyDestination();

    [Fact]
    public void The_first_relative_destination_of_a_stage_without_WORKDIR_gets_one() => Verify(
        "FROM python:3.13\nCOPY /etc/x /etc/x\nCOPY . [|.|]\nCOPY a b\nFROM debian:trixie\nRUN x\nADD a [|./b/|]\n",
        "FROM python:3.13\nCOPY /etc/x /etc/x\nWORKDIR /app\nCOPY . .\nCOPY a b\nFROM debian:trixie\nRUN x\nWORKDIR /app\nADD a ./b/\n");

    [Fact]
    public void A_stage_on_a_stage_without_WORKDIR_has_none() =>
        Verify("FROM alpine:3.22 AS base\nRUN x\nFROM base\nCOPY [\"a\", [|\"b\"|]]\n");

    [Theory]
    [InlineData("FROM alpine:3.22\nCOPY . .\n", Severity.Warning)]
    [InlineData("FROM alpine:3.22 AS build\nCOPY . .\nFROM scratch\nCOPY --from=build /x /x\n", Severity.Information)]
    public void It_matters_less_in_a_stage_that_is_left_behind(string text, Severity severity) => Assert.Equal(severity, Single(text).Severity);

    [Theory]
    [InlineData("FROM alpine:3.22\nWORKDIR /app\nCOPY . .\n")]
    [InlineData("FROM alpine:3.22\nWORKDIR /\nCOPY . .\n")]
    [InlineData("FROM alpine:3.22 AS base\nWORKDIR /app\nFROM base AS next\nRUN x\nFROM next\nCOPY . .\n")]
    [InlineData("FROM acme/base\nCOPY . .\n")]
    [InlineData("FROM alpine:3.22\nENV D=/srv\nCOPY . $D\n")]
    [InlineData("FROM alpine:3.22\nARG D\nCOPY . $D\n")]
    [InlineData("FROM alpine:3.22\nCOPY a c:\\\\b\n")]
    [InlineData("FROM alpine:3.22\nONBUILD COPY . .\n")]
    public void With_a_WORKDIR_on_images_that_may_have_one_and_to_absolute_paths_it_is_not_reported(string text) => VerifySilent(text);
}
