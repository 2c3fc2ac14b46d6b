using Basewise.Analysis.Rules.BaseImages;

namespace Basewise.Analysis.Tests.Rules.BaseImages;

public sealed class InvalidImageReferenceTests : RuleTest
{
    private protected override Rule Rule => new InvalidImageReference();

    [Fact]
    public void Upper_case_in_a_name_is_reported_and_written_in_lower_case() => Verify(
        "FROM [|Python:3.12-RC|]\nFROM [|ghcr.io/Acme/Base|]\nFROM [|SCRATCH|]\n",
        "FROM python:3.12-RC\nFROM ghcr.io/acme/base\nFROM scratch\n");

    [Fact]
    public void A_stage_is_found_in_lower_case_only() => Verify(
        "FROM alpine AS Build\nFROM [|Build|]\nFROM build\n", "FROM alpine AS Build\nFROM build\nFROM build\n");

    [Fact]
    public void A_variable_that_is_empty_without_a_build_argument_is_reported() => Verify("""
        ARG TAG
        ARG BASE
        FROM [|python:$TAG|]
        FROM [|${BASE}|] AS b
        """);

    [Theory]
    [InlineData("ARG BASE\nFROM $BASE\n", "FROM has no image")]
    [InlineData("ARG TAG\nFROM python:$TAG\n", "`python:` is no image")]
    public void The_message_says_what_is_left_of_the_image(string text, string rest) =>
        Assert.Contains($" is empty, and {rest}. ", Single(text).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("FROM python:3.12@sha256:abc\n", Severity.Error)]
    [InlineData("ARG TAG\nFROM python:$TAG\n", Severity.Warning)]
    [InlineData("ARG BUILD_FROM\nFROM $BUILD_FROM\n", Severity.Information)]
    public void What_no_argument_can_mend_is_an_error(string text, Severity severity) => Assert.Equal(severity, Single(text).Severity);

    [Theory]
    [InlineData("ARG TAG=3.12\nARG IMAGE=python:$TAG\nFROM $IMAGE\n")]
    [InlineData("FROM python:${TAG:-3.12}\n")]
    [InlineData("ARG REGISTRY\nFROM ${REGISTRY}python:3.12\n")]
    [InlineData("FROM acme/base-$TARGETARCH\n")]
    [InlineData("FROM python:$UNDECLARED\n")]
    [InlineData("FROM localhost:5000/a/b:1\nFROM scratch\nFROM\n")]
    public void What_BuildKit_takes_is_not_reported(string text) => VerifySilent(text);
}
