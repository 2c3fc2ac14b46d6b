using Basewise.Analysis.Rules.Stages;

namespace Basewise.Analysis.Tests.Rules.Stages;

public sealed class InvalidStageNameTests : RuleTest
{
    private protected override Rule Rule => new InvalidStageName();

    [Theory]
    [InlineData("FROM python:3.13-slim AS [|1x|]\n")]
    [InlineData("FROM python:3.13-slim AS [|build:1|]\n")]
    [InlineData("FROM python:3.13-slim AS [|_build|]\n")]
    [InlineData("FROM python:3.13-slim AS [|b\u00e4u|]\n")]
    [InlineData("FROM python:3.13-slim AS [|$NAME|]\n")]
    public void What_BuildKit_refuses_is_reported(string text) => Verify(text);

    [Theory]
    [InlineData("FROM python:3.13-slim AS build\n")]
    [InlineData("FROM python:3.13-slim AS Build-1_x.y\n")]
    [InlineData("FROM python:3.13-slim\n")]
    public void A_name_is_not_reported(string text) => VerifySilent(text);
}
