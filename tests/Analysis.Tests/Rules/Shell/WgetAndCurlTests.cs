using Basewise.Analysis.Rules.Shell;

namespace Basewise.Analysis.Tests.Rules.Shell;

public sealed class WgetAndCurlTests : RuleTest
{
    private protected override Rule Rule => new WgetAndCurl();

    private protected override bool SeesOnbuild => true;

    [Fact]
    public void The_first_use_of_the_second_program_is_reported() => VerifyNoFix(
        "FROM debian:bookworm AS base\nRUN curl -o /a https://example.org/a\nFROM base\nRUN curl -o /b https://example.org/b && [|wget|] -q https://example.org/c\nRUN wget -q https://example.org/d\n");

    [Theory]
    [InlineData("FROM debian:bookworm\nRUN curl -o a https://a && curl -o b https://b")]
    [InlineData("FROM debian:bookworm AS build\nRUN wget -q https://a\nFROM debian:bookworm\nRUN curl -o b https://b")]
    [InlineData("FROM python:3.13\nRUN wget -q https://a && curl -o b https://b")]
    [InlineData("FROM python:3.13-alpine\nRUN apk add --no-cache curl && wget -q https://a && curl -o b https://b")]
    [InlineData("FROM debian:bookworm\nRUN apt-get install -y wget curl")]
    public void One_program_or_one_that_is_there_anyway_is_not_reported(string text) => VerifySilent(text + "\n");
}
