using Basewise.Analysis.Rules.Syntax;

namespace Basewise.Analysis.Tests.Rules.Syntax;

public sealed class InstructionBeforeFromTests : RuleTest
{
    private protected override Rule Rule => new InstructionBeforeFrom();

    [Fact]
    public void The_first_of_them_is_reported() => Verify("ARG A=1\n[|ENV|] B=1\nRUN true\nFROM python:3.13-slim\n");

    [Theory]
    [InlineData("ARG A=1\nARG B=2\nFROM python:3.13-slim\nRUN true\n")]
    [InlineData("RUN true\n")]
    [InlineData("RNU true\nFROM python:3.13-slim\n")]
    [InlineData("{% set x %}\nRUN true\nFROM python:3.13-slim\n")]
    public void What_may_stand_there_or_is_told_elsewhere_is_not_reported(string text) => VerifySilent(text);
}
