using Basewise.Analysis.Rules.Instructions;

namespace Basewise.Analysis.Tests.Rules.Instructions;

public sealed class ShellFormEntrypointTests : RuleTest
{
    private protected override Rule Rule => new ShellFormEntrypoint();

    [Fact]
    public void Words_are_written_as_a_JSON_array() => Verify(
        "FROM python:3.13-slim\nCMD [|gunicorn  app:app --bind 0.0.0.0:8000 -w 'a b'|]\n",
        "FROM python:3.13-slim\nCMD [\"gunicorn\", \"app:app\", \"--bind\", \"0.0.0.0:8000\", \"-w\", \"a b\"]\n");

    [Fact]
    public void An_exec_is_not_needed_without_a_shell() => Verify(
        "FROM python:3.13-slim\nENTRYPOINT [|exec python app.py|]\n", "FROM python:3.13-slim\nENTRYPOINT [\"python\", \"app.py\"]\n");

    [Theory]
    [InlineData("exec uvicorn main:app", Severity.Information)]
    [InlineData("uvicorn main:app", Severity.Warning)]
    public void A_shell_that_gives_way_keeps_no_signals_to_itself(string command, Severity severity)
    {
        Finding finding = Single($"FROM python:3.13-slim\nENTRYPOINT {command}\n");

        Assert.Equal(severity, finding.Severity);
        Assert.Equal(severity == Severity.Warning, finding.Message.Contains("killed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("FROM python:3.13-slim\nCMD [|a && b|]\n")]
    [InlineData("FROM python:3.13-slim\nCMD [|a $PORT|]\n")]
    [InlineData("FROM python:3.13-slim\nCMD [|a *.py|]\n")]
    [InlineData("FROM python:3.13-slim\nCMD [|A=1 b|]\n")]
    [InlineData("FROM python:3.13-slim\nCMD [|source x|]\n")]
    [InlineData("FROM python:3.13-slim\nCMD [|a \"it's\"|]\n")]
    [InlineData("FROM python:3.13-slim\nCMD [|a'b'|]\n")]
    [InlineData("FROM python:3.13-slim\nCMD [|a \\\n  b|]\n")]
    [InlineData("FROM python:3.13-slim\nCMD [|['a', 'b']|]\n")]
    public void What_needs_the_shell_is_reported_without_a_fix(string text) => VerifyNoFix(text);

    [Theory]
    [InlineData("CMD exec uvicorn --port=$PORT main:app")]
    [InlineData("ENTRYPOINT exec /entrypoint.sh \"$0\" \"$@\"")]
    public void A_variable_needs_the_shell_and_exec_is_all_that_is_asked_for(string command) => VerifySilent($"FROM python:3.13-slim\n{command}\n");

    [Theory]
    [InlineData("CMD gunicorn -b 0.0.0.0:$PORT app:app", "Write `exec` before the program that stays.")]
    [InlineData("CMD set -e; python manage.py migrate; gunicorn app:app", "Write `exec` before the program that stays.")]
    [InlineData("CMD ['gunicorn', 'app:app']", "Write a JSON array.")]
    [InlineData("CMD gunicorn app:app", "Write a JSON array.")]
    public void The_advice_is_one_that_keeps_the_variable(string command, string advice) =>
        Assert.EndsWith(advice, Single($"FROM python:3.13-slim\n{command}\n").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("FROM python:3.13-slim\nCMD a\n", FixKind.Safe)]
    [InlineData("FROM python:3.13-slim\nENTRYPOINT a\n", FixKind.NeedsConsent)]
    [InlineData("FROM acme/base\nCMD a\n", FixKind.NeedsConsent)]
    [InlineData("FROM alpine AS a\nENTRYPOINT [\"x\"]\nFROM a\nCMD a\n", FixKind.NeedsConsent)]
    public void A_fix_is_safe_where_no_entrypoint_sees_the_difference(string text, FixKind kind) => Assert.Equal(kind, Assert.Single(Single(text).Fixes).Kind);

    [Theory]
    [InlineData("FROM alpine\nCMD [\"a\"]\nENTRYPOINT []\n")]
    [InlineData("FROM alpine AS a\nSHELL [\"/bin/bash\", \"-c\"]\nCMD a\nFROM a\nCMD b\n")]
    [InlineData("FROM alpine\nCMD\nRUN a\nHEALTHCHECK CMD a\nONBUILD CMD a\n")]
    public void Arrays_chosen_shells_and_other_instructions_are_not_reported(string text) => VerifySilent(text);
}
