using Basewise.Analysis.Rules.Syntax;

namespace Basewise.Analysis.Tests.Rules.Syntax;

public sealed class WrongArgumentCountTests : RuleTest
{
    private protected override Rule Rule => new WrongArgumentCount();

    [Theory]
    [InlineData("[|FROM|]\n")]
    [InlineData("FROM python:3.13-slim [|x|]\n")]
    [InlineData("FROM python:3.13-slim [|AS|]\n")]
    [InlineData("FROM python:3.13-slim [|to build|]\n")]
    [InlineData("FROM python:3.13-slim AS [|build|] [|x|]\n")]
    public void FROM_takes_one_word_or_three(string text) =>
        Verify(text.Replace("AS [|build|] [|x|]", "[|AS build x|]", StringComparison.Ordinal));

    [Fact]
    public void A_comment_behind_the_name_of_a_stage_is_what_is_too_much() =>
        Verify("FROM python:3.13-slim AS build [|# the newest|]\n", "# the newest\nFROM python:3.13-slim AS build\n");

    [Fact]
    public void A_comment_behind_FROM_is_explained() =>
        Assert.Contains("comment", Single("FROM python:3.13-slim # the newest\n").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("COPY [|a|]")]
    [InlineData("[|ADD|]")]
    [InlineData("COPY [|[\"a\"]|]")]
    [InlineData("[|WORKDIR|]")]
    [InlineData("[|USER|]")]
    [InlineData("[|STOPSIGNAL|]")]
    [InlineData("[|MAINTAINER|]")]
    [InlineData("[|EXPOSE|]")]
    [InlineData("[|VOLUME|] []")]
    [InlineData("[|ENV|]")]
    [InlineData("[|LABEL|]")]
    [InlineData("[|ARG|]")]
    [InlineData("[|SHELL|] []")]
    [InlineData("[|ONBUILD|]")]
    [InlineData("[|HEALTHCHECK|] --interval=5s")]
    [InlineData("HEALTHCHECK [|CMD|]")]
    [InlineData("HEALTHCHECK NONE [|true|]")]
    [InlineData("ONBUILD COPY [|a|]")]
    public void Too_few_or_too_many_are_reported(string line) => Verify($"FROM python:3.13-slim\n{line.Replace("[|[\"a\"]|]", "[[|\"a\"|]]", StringComparison.Ordinal)}\n");

    [Fact]
    public void CMD_is_put_in_front_of_the_command_of_a_health_check() =>
        Verify("FROM python:3.13-slim\nHEALTHCHECK --interval=5s [|curl|] -f http://localhost\n", "FROM python:3.13-slim\nHEALTHCHECK --interval=5s CMD curl -f http://localhost\n");

    [Theory]
    [InlineData("RUN")]
    [InlineData("RUN []")]
    [InlineData("CMD []")]
    [InlineData("ENTRYPOINT")]
    [InlineData("HEALTHCHECK none")]
    [InlineData("HEALTHCHECK cmd true")]
    [InlineData("COPY a b c")]
    [InlineData("WORKDIR /a b")]
    [InlineData("ONBUILD RUN")]
    public void What_BuildKit_takes_is_not_reported(string line) => VerifySilent($"FROM python:3.13-slim as build\n{line}\n");
}
