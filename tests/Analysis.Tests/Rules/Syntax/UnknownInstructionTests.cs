using Basewise.Analysis.Rules.Syntax;

namespace Basewise.Analysis.Tests.Rules.Syntax;

public sealed class UnknownInstructionTests : RuleTest
{
    private protected override Rule Rule => new UnknownInstruction();

    [Theory]
    [InlineData("[|RNU|] true", "RUN true")]
    [InlineData("[|COPPY|] a b", "COPY a b")]
    [InlineData("[|WORKDR|] /app", "WORKDIR /app")]
    [InlineData("[|EXPOSED|] 80", "EXPOSE 80")]
    public void A_misspelt_instruction_is_put_right(string line, string expected) =>
        Verify($"FROM python:3.13-slim\n{line}\n", $"FROM python:3.13-slim\n{expected}\n");

    [Fact]
    public void The_first_word_is_judged_though_it_stands_before_FROM() => Verify("[|FORM|] python:3.13-slim\n", "FROM python:3.13-slim\n");

    [Fact]
    public void What_a_trigger_begins_with_is_judged() => Verify("FROM python:3.13-slim\nONBUILD [|RUNN|] true\n", "FROM python:3.13-slim\nONBUILD RUN true\n");

    [Theory]
    [InlineData("[|INCLUDE+|] x")]
    [InlineData("[|pip|] install flask")]
    [InlineData("[|FROM\u00a0python|]")]
    public void What_is_near_no_instruction_has_no_fix(string line) => VerifyNoFix($"FROM python:3.13-slim\n{line}\n");

    [Fact]
    public void A_forgotten_continuation_is_recognized() =>
        Assert.Contains("the line above needs \\", Single("FROM python:3.13-slim\nRUN true\n  && false\n").Message, StringComparison.Ordinal);

    [Fact]
    public void A_comment_of_another_language_is_recognized() =>
        Assert.Contains("write #", Single("// syntax=docker/dockerfile:1\nFROM python:3.13-slim\n").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("FROM python:3.13-slim\nRUN true \\\n  && false\n")]
    [InlineData("FROM python:3.13-slim\nRUN <<EOF\nRNU\nEOF\n")]
    [InlineData("{{ header }}\nFROM python:3.13-slim\n")]
    public void What_is_no_line_of_its_own_is_not_judged(string text) => VerifySilent(text);
}
