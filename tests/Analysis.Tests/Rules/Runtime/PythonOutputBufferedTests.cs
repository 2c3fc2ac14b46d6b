using Basewise.Analysis.Rules.Runtime;

namespace Basewise.Analysis.Tests.Rules.Runtime;

public sealed class PythonOutputBufferedTests : RuleTest
{
    private protected override Rule Rule => new PythonOutputBuffered();

    [Fact]
    public void The_variable_is_set_before_the_command() => Verify(
        """
        FROM python:3.14-slim
        # start
        CMD [[|"python"|], "app.py"]
        """,
        """
        FROM python:3.14-slim
        ENV PYTHONUNBUFFERED=1
        # start
        CMD ["python", "app.py"]
        """);

    [Theory]
    [InlineData("CMD [|python|] app.py")]
    [InlineData("ENTRYPOINT [\"python3\"]\nCMD [\"-m\", [|\"app\"|]]")]
    [InlineData("CMD [\"python\", \"-m\", [|\"app\"|]]")]
    [InlineData("CMD [[|\"uvicorn\"|], \"app:app\"]")]
    [InlineData("CMD [\"/opt/venv/bin/gunicorn\", \"app:app\"]")]
    [InlineData("ENTRYPOINT [\"tini\", \"--\"]\nCMD [[|\"python\"|], \"app.py\"]")]
    [InlineData("ENTRYPOINT [\"/entrypoint.sh\"]\nCMD [[|\"celery\"|], \"worker\"]")]
    [InlineData("ARG PYTHONUNBUFFERED=1\nCMD [[|\"python\"|], \"app.py\"]")]
    [InlineData("ENV PYTHONUNBUFFERED=\nCMD [[|\"python\"|], \"app.py\"]")]
    [InlineData("CMD python manage.py migrate && exec gunicorn app.wsgi")]
    public void Whatever_starts_Python(string lines)
    {
        string marked = lines.Replace("\"/opt/venv/bin/gunicorn\"", "[|\"/opt/venv/bin/gunicorn\"|]", StringComparison.Ordinal)
            .Replace("CMD python manage", "CMD [|python|] manage", StringComparison.Ordinal);
        Verify($"FROM python:3.14-slim\n{marked}\n");
    }

    [Theory]
    [InlineData("ENV PYTHONUNBUFFERED=1\nCMD [\"python\", \"app.py\"]")]
    [InlineData("ENV PYTHONUNBUFFERED 0\nCMD [\"python\", \"app.py\"]")]
    [InlineData("CMD [\"python\", \"-u\", \"app.py\"]")]
    [InlineData("CMD [\"python\", \"-Bu\", \"-m\", \"app\"]")]
    [InlineData("CMD PYTHONUNBUFFERED=1 python app.py")]
    [InlineData("CMD [\"/app/start.sh\"]")]
    [InlineData("CMD [\"nginx\"]")]
    [InlineData("CMD [\"python3\"]")]
    [InlineData("RUN python app.py")]
    [InlineData("ENTRYPOINT []\nCMD []")]
    public void What_does_not_wait_and_what_is_no_Python_is_not_reported(string lines) => VerifySilent($"FROM python:3.14-slim\n{lines}\n");

    [Theory]
    [InlineData("FROM python:3.14-slim AS base\nENV PYTHONUNBUFFERED=1\nFROM base\nCMD [\"python\", \"app.py\"]\n")]
    [InlineData("FROM registry.example.org/python-base\nCMD [\"python\", \"app.py\"]\n")]
    [InlineData("FROM python:3.14-slim AS tool\nCMD [\"python\", \"app.py\"]\nFROM alpine\nCMD [\"sh\"]\n")]
    [InlineData("FROM python:3.14-slim AS base\nCMD [\"python\", \"app.py\"]\nFROM base\nENTRYPOINT [\"nginx\"]\n")]
    public void Stages_below_and_images_that_are_not_known_are_heeded(string text) => VerifySilent(text);
}
