using Basewise.Analysis.Rules.Runtime;

namespace Basewise.Analysis.Tests.Rules.Runtime;

public sealed class GunicornHeartbeatOnDiskTests : RuleTest
{
    private protected override Rule Rule => new GunicornHeartbeatOnDisk();

    [Fact]
    public void The_folder_is_named_right_behind_the_program() => Verify(
        """
        FROM python:3.14-slim
        CMD [[|"gunicorn"|], "--bind", "0.0.0.0:8000", "app:app"]
        """,
        """
        FROM python:3.14-slim
        CMD ["gunicorn", "--worker-tmp-dir=/dev/shm", "--bind", "0.0.0.0:8000", "app:app"]
        """);

    [Fact]
    public void In_shell_form_too() => Verify(
        "FROM python:3.14-slim\nCMD exec [|gunicorn|] --bind :$PORT app:app\n", "FROM python:3.14-slim\nCMD exec gunicorn --worker-tmp-dir=/dev/shm --bind :$PORT app:app\n");

    [Theory]
    [InlineData("CMD [\"gunicorn\", \"--worker-tmp-dir\", \"/dev/shm\", \"app:app\"]")]
    [InlineData("CMD [\"gunicorn\", \"-c\", \"conf.py\", \"app:app\"]")]
    [InlineData("CMD [\"gunicorn\", \"--config=conf.py\", \"app:app\"]")]
    [InlineData("ENV GUNICORN_CMD_ARGS=\"--worker-tmp-dir /dev/shm\"\nCMD [\"gunicorn\", \"app:app\"]")]
    [InlineData("COPY gunicorn.conf.py .\nCMD [\"gunicorn\", \"app:app\"]")]
    [InlineData("CMD gunicorn $GUNICORN_OPTIONS app:app")]
    [InlineData("CMD [\"uvicorn\", \"app:app\"]")]
    [InlineData("RUN gunicorn --version")]
    public void Who_has_chosen_is_not_asked(string lines) => VerifySilent($"FROM python:3.14-slim\n{lines}\n");
}
