using Basewise.Analysis.Rules.Instructions;

namespace Basewise.Analysis.Tests.Rules.Instructions;

public sealed class ExecFormVariableTests : RuleTest
{
    private protected override Rule Rule => new ExecFormVariable();

    [Fact]
    public void A_shell_that_gives_way_puts_the_value_there() => Verify(
        "FROM python:3.13-slim\nCMD [\"uv\", \"run\", \"uvicorn\", \"main:app\", \"--port\", [|\"$PORT\"|]]\n",
        "FROM python:3.13-slim\nCMD exec uv run uvicorn main:app --port $PORT\n");

    [Theory]
    [InlineData("ENV PORT=8000\nCMD [\"gunicorn\", [|\"--bind=0.0.0.0:${PORT}\"|], \"app:app\"]")]
    [InlineData("CMD [\"gunicorn\", [|\"-b=:${PORT:-8000}\"|], \"-w=$WORKERS\", \"app:app\"]")]
    [InlineData("CMD [[|\"$APP_HOME/bin/app\"|]]")]
    [InlineData("ENTRYPOINT [\"python\", [|\"${APP_HOME}/app.py\"|]]\nCMD [\"$PORT\"]")]
    public void Wherever_it_stands_it_is_found_once(string lines) => Verify($"FROM python:3.13-slim\n{lines}\n");

    [Theory]
    [InlineData("ENTRYPOINT [\"python\", [|\"$APP_HOME/app.py\"|]]")]
    [InlineData("CMD [\"echo\", [|\"hello $NAME\"|]]")]
    [InlineData("CMD [\"a\", \\\n  [|\"$PORT\"|]]")]
    public void What_has_to_be_quoted_or_gets_arguments_is_left_to_a_person(string lines) => VerifyNoFix($"FROM python:3.13-slim\n{lines}\n");

    [Theory]
    [InlineData("FROM python:3.13-slim\nCMD [\"sh\", \"-c\", \"exec gunicorn -b :$PORT app:app\"]\n")]
    [InlineData("FROM python:3.13-slim\nCMD [\"tini\", \"--\", \"/bin/bash\", \"-lc\", \"app $PORT\"]\n")]
    [InlineData("FROM python:3.13-slim\nENTRYPOINT [\"/start.sh\", \"$PORT\"]\n")]
    [InlineData("FROM python:3.13-slim\nENTRYPOINT [\"/bin/sh\", \"-c\"]\nCMD [\"app $PORT\"]\n")]
    [InlineData("FROM python:3.13-slim\nENTRYPOINT [\"entrypoint\"]\nCMD [\"app\", \"$PORT\"]\n")]
    [InlineData("FROM python:3.13-slim\nCMD exec app $PORT\n")]
    [InlineData("FROM python:3.13-slim\nCMD [\"grep\", \"^a$\", \"$1\", \"$(HOST)\", \"$$\", \"US$\", \"$jq.path\", \"${\"]\n")]
    [InlineData("FROM acme/base\nCMD [\"app\", \"$PORT\"]\n")]
    [InlineData("FROM python:3.13-slim\nCMD []\n")]
    public void What_a_shell_runs_and_what_is_no_variable_is_not_reported(string text) => VerifySilent(text);
}
