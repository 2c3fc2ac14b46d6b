using Basewise.Analysis.Rules.Instructions;

namespace Basewise.Analysis.Tests.Rules.Instructions;

public sealed class WorkdirRelativeTests : RuleTest
{
    private protected override Rule Rule => new WorkdirRelative();

    [Fact]
    public void The_first_relative_path_is_reported_and_made_absolute() => Verify(
        "FROM python:3.13-slim\nWORKDIR [|app|]\nWORKDIR src\nFROM scratch\nWORKDIR [|./srv|]\n",
        "FROM python:3.13-slim\nWORKDIR /app\nWORKDIR src\nFROM scratch\nWORKDIR /srv\n");

    [Theory]
    [InlineData("FROM ghcr.io/acme/base:1\nWORKDIR [|app|]\n")]
    [InlineData("FROM python:3.13-slim\nWORKDIR [|..|]\n")]
    [InlineData("FROM python:3.13-slim\nENV A=x\nWORKDIR [|$A|]\n")]
    public void Where_it_is_not_known_what_it_is_relative_to_there_is_no_fix(string text) => VerifyNoFix(text);

    [Theory]
    [InlineData("FROM alpine\nWORKDIR /app\nWORKDIR src\n")]
    [InlineData("FROM alpine AS a\nWORKDIR /app\nFROM a\nWORKDIR src\n")]
    [InlineData("FROM alpine\nARG HOME_DIR=/srv\nWORKDIR $HOME_DIR/app\n")]
    [InlineData("FROM alpine\nARG HOME_DIR\nWORKDIR $HOME_DIR\n")]
    [InlineData("FROM acme/base\nWORKDIR $APP_HOME\n")]
    [InlineData("FROM alpine\nWORKDIR C:/app\n")]
    [InlineData("FROM alpine\nWORKDIR\n")]
    public void What_is_absolute_or_may_be_is_not_reported(string text) => VerifySilent(text);
}
