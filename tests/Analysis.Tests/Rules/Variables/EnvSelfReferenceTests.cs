using Basewise.Analysis.Rules.Variables;

namespace Basewise.Analysis.Tests.Rules.Variables;

public sealed class EnvSelfReferenceTests : RuleTest
{
    private protected override Rule Rule => new EnvSelfReference();

    [Fact]
    public void An_old_value_is_reported_and_another_ENV_sees_the_new_one() => Verify(
        "FROM python:3.13-slim\nENV A=1\nENV A=2 B=[|$A|]\n",
        "FROM python:3.13-slim\nENV A=1\nENV A=2\nENV B=$A\n");

    [Fact]
    public void Continued_lines_are_taken_apart() => Verify(
        "FROM example.com/base:1\nENV APP=/app \\\n    BIN=[|${APP}|]/bin\n",
        "FROM example.com/base:1\nENV APP=/app\nENV BIN=${APP}/bin\n");

    [Theory]
    [InlineData("FROM python:3.13-slim\nENV PATH=/app:$PATH A=1\n")]
    [InlineData("FROM python:3.13-slim\nENV B=$A A=2\n")]
    [InlineData("FROM python:3.13-slim\nENV A=2 B=$A\n")]
    [InlineData("FROM python:3.13-slim\nENV A=1\nENV B=$A\n")]
    [InlineData("FROM python:3.13-slim\nENV A=1 B=\\$A\n")]
    [InlineData("FROM python:3.13-slim\nENV A=1 B=2\n")]
    [InlineData("FROM example.com/base:1\nENV A=1 B='$A'\n")]
    public void Own_old_values_later_names_and_what_nothing_sets_are_not_reported(string text) => VerifySilent(text);
}
