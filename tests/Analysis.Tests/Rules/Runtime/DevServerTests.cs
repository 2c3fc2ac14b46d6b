using Basewise.Analysis.Rules.Runtime;

namespace Basewise.Analysis.Tests.Rules.Runtime;

public sealed class DevServerTests : RuleTest
{
    private protected override Rule Rule => new DevServer();

    [Fact]
    public void What_a_word_mends_is_mended() => Verify(
        """
        FROM python:3.14-slim
        CMD ["uvicorn", "app:app", [|"--reload"|], "--host", "0.0.0.0"]
        """,
        """
        FROM python:3.14-slim
        CMD ["uvicorn", "app:app", "--host", "0.0.0.0"]
        """);

    [Fact]
    public void Fastapi_has_a_command_for_each() => Verify(
        "FROM python:3.14-slim\nCMD [\"fastapi\", [|\"dev\"|], \"main.py\"]\n", "FROM python:3.14-slim\nCMD [\"fastapi\", \"run\", \"main.py\"]\n");

    [Theory]
    [InlineData("CMD [\"flask\", [|\"run\"|], \"--host=0.0.0.0\"]")]
    [InlineData("CMD flask --app app [|run|] [|--debug|]")]
    [InlineData("CMD [\"python\", \"-m\", \"flask\", [|\"run\"|]]")]
    [InlineData("ENTRYPOINT [\"flask\"]\nCMD [[|\"run\"|]]")]
    [InlineData("CMD [\"python\", \"manage.py\", [|\"runserver\"|], \"0.0.0.0:8000\"]")]
    [InlineData("ENTRYPOINT [\"python\", \"manage.py\"]\nCMD [[|\"runserver\"|]]")]
    [InlineData("CMD python manage.py migrate && python manage.py [|runserver|] 0.0.0.0:8000")]
    [InlineData("CMD [\"sh\", \"-c\", \"./manage.py [|runserver|]\"]")]
    [InlineData("ENTRYPOINT [\"/entrypoint.sh\"]\nCMD [\"python\", \"manage.py\", [|\"runserver\"|]]")]
    [InlineData("CMD [\"uv\", \"run\", \"fastapi\", [|\"dev\"|]]")]
    [InlineData("CMD [\"gunicorn\", [|\"--reload\"|], \"app:app\"]")]
    [InlineData("CMD poetry run uvicorn app:app [|--reload|]")]
    [InlineData("ENV [|FLASK_DEBUG|]=1\nCMD [\"gunicorn\", \"app:app\"]")]
    [InlineData("ENV [|FLASK_ENV|]=development")]
    public void A_server_for_development_is_reported(string lines) => Verify($"FROM python:3.14-slim\n{lines}\n");

    [Theory]
    [InlineData("CMD [\"gunicorn\", \"app:app\"]")]
    [InlineData("CMD [\"fastapi\", \"run\", \"main.py\"]")]
    [InlineData("CMD [\"uvicorn\", \"app:app\"]")]
    [InlineData("CMD [\"python\", \"manage.py\", \"migrate\"]")]
    [InlineData("CMD [\"python\", \"run.py\"]")]
    [InlineData("RUN flask run --help")]
    [InlineData("ENV FLASK_DEBUG=0")]
    [InlineData("ENV FLASK_DEBUG=false FLASK_ENV=production")]
    [InlineData("ARG FLASK_DEBUG=1")]
    [InlineData("CMD [\"flask\", \"run\"]\nCMD [\"gunicorn\", \"app:app\"]")]
    [InlineData("CMD [\"flask\", \"db\", \"upgrade\"]")]
    public void Other_commands_are_not(string lines) => VerifySilent($"FROM python:3.14-slim\n{lines}\n");

    [Fact]
    public void An_option_that_is_the_first_word_of_CMD_is_left_to_the_author() =>
        VerifyNoFix("FROM python:3.14-slim\nENTRYPOINT [\"uvicorn\"]\nCMD [[|\"--reload\"|], \"app:app\"]\n");

    [Theory]
    [InlineData("FROM python:3.14-slim AS dev\nCMD [\"flask\", \"run\", \"--debug\"]\nFROM python:3.14-slim AS prod\nCMD [\"gunicorn\", \"app:app\"]\n")]
    [InlineData("FROM python:3.14-slim AS development\nENV FLASK_DEBUG=1\nCMD [\"flask\", \"run\"]\n")]
    [InlineData("FROM python:3.14-slim AS app-dev\nCMD [\"fastapi\", \"dev\"]\n")]
    [InlineData("FROM mcr.microsoft.com/devcontainers/python:3.13\nCMD [\"flask\", \"run\"]\n")]
    public void A_stage_for_development_may_have_it(string text) => VerifySilent(text);
}
