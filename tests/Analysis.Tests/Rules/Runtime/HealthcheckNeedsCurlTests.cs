using Basewise.Analysis.Rules.Runtime;

namespace Basewise.Analysis.Tests.Rules.Runtime;

public sealed class HealthcheckNeedsCurlTests : RuleTest
{
    private protected override Rule Rule => new HealthcheckNeedsCurl();

    [Fact]
    public void Python_asks_instead() => Verify(
        """
        FROM python:3.14-slim
        HEALTHCHECK --interval=30s CMD [|curl|] -f http://localhost:8000/health || exit 1
        """,
        """
        FROM python:3.14-slim
        HEALTHCHECK --interval=30s CMD python -c "import urllib.request; urllib.request.urlopen('http://localhost:8000/health', timeout=3)"
        """);

    [Fact]
    public void In_exec_form_it_is_three_strings() => Verify(
        "FROM python:3.14-slim\nHEALTHCHECK CMD [[|\"curl\"|], \"-f\", \"http://localhost/\"]\n",
        "FROM python:3.14-slim\nHEALTHCHECK CMD [\"python\", \"-c\", \"import urllib.request; urllib.request.urlopen('http://localhost/', timeout=3)\"]\n");

    [Theory]
    [InlineData("FROM python:3.14-alpine\nHEALTHCHECK CMD [|curl|] -f http://localhost/\n")]
    [InlineData("FROM python:3.14-slim\nHEALTHCHECK CMD [|wget|] -q --spider http://localhost/ || exit 1\n")]
    [InlineData("FROM debian:trixie-slim\nRUN apt-get update && apt-get install -y python3\nHEALTHCHECK CMD [|curl|] -f http://localhost/\n")]
    [InlineData("FROM python:3.14 AS build\nRUN curl -O https://example.org/x\nFROM python:3.14-slim\nCOPY --from=build /x /srv/x\nHEALTHCHECK CMD [|curl|] -f http://localhost/\n")]
    [InlineData("FROM gcr.io/distroless/python3-debian12\nHEALTHCHECK CMD [[|\"curl\"|], \"-f\", \"http://localhost/\"]\n")]
    public void An_image_without_it_is_told(string text) => Verify(text);

    [Theory]
    [InlineData("FROM python:3.14-slim\nHEALTHCHECK CMD [|curl|] -f http://localhost:$PORT/ || exit 1\n")]
    [InlineData("FROM python:3.14-slim\nHEALTHCHECK CMD [|curl|] -f http://localhost/ | grep ok\n")]
    [InlineData("FROM python:3.14-slim\nHEALTHCHECK CMD [|curl|] -H 'Host: example.org' http://localhost/\n")]
    public void What_urllib_would_have_to_be_told_is_left_to_the_author(string text) => VerifyNoFix(text);

    [Theory]
    [InlineData("FROM python:3.14\nHEALTHCHECK CMD curl -f http://localhost/\n")]
    [InlineData("FROM python:3.14-alpine\nHEALTHCHECK CMD wget -q --spider http://localhost/\n")]
    [InlineData("FROM python:3.14-slim\nRUN apt-get update && apt-get install -y curl\nHEALTHCHECK CMD curl -f http://localhost/\n")]
    [InlineData("FROM python:3.14-alpine\nRUN apk add --no-cache curl\nHEALTHCHECK CMD curl -f http://localhost/\n")]
    [InlineData("FROM python:3.14-slim AS base\nRUN apt-get update && apt-get install -y curl\nFROM base\nHEALTHCHECK CMD curl -f http://localhost/\n")]
    [InlineData("FROM python:3.14-slim\nRUN ./install-tools.sh\nHEALTHCHECK CMD curl -f http://localhost/\n")]
    [InlineData("FROM python:3.14-slim\nRUN xargs apt-get install -y < packages.txt\nHEALTHCHECK CMD curl -f http://localhost/\n")]
    [InlineData("FROM python:3.14-slim\nRUN apt-get install -y $PACKAGES\nHEALTHCHECK CMD curl -f http://localhost/\n")]
    [InlineData("FROM python:3.14-slim\nCOPY --from=tools /usr/bin/curl /usr/bin/curl\nHEALTHCHECK CMD curl -f http://localhost/\n")]
    [InlineData("FROM python:3.14-slim\nHEALTHCHECK CMD python -c 'import urllib.request'\n")]
    [InlineData("FROM python:3.14-slim\nHEALTHCHECK NONE\n")]
    [InlineData("FROM registry.example.org/python\nHEALTHCHECK CMD curl -f http://localhost/\n")]
    [InlineData("FROM python:3.14-slim\nHEALTHCHECK CMD curl -f http://localhost/\nHEALTHCHECK NONE\n")]
    [InlineData("FROM python:3.14-slim AS a\nHEALTHCHECK CMD curl -f http://localhost/\nFROM python:3.14\n")]
    public void A_program_that_is_there_or_may_be_is_not_reported(string text) => VerifySilent(text);
}
