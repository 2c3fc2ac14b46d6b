using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class UvRunResyncsTests : RuleTest
{
    private protected override Rule Rule => new UvRunResyncs();

    [Fact]
    public void The_start_is_told_not_to_sync() => Verify(
        """
        FROM python:3.14-slim
        COPY . .
        RUN uv sync --locked --no-dev
        CMD ["uv", [|"run"|], "--", "fastapi", "run", "main.py"]
        """,
        """
        FROM python:3.14-slim
        COPY . .
        RUN uv sync --locked --no-dev
        CMD ["uv", "run", "--no-sync", "--", "fastapi", "run", "main.py"]
        """);

    [Theory]
    [InlineData("RUN uv sync --frozen --no-dev\nCMD uv [|run|] gunicorn app:app")]
    [InlineData("RUN uv sync --no-default-groups\nENTRYPOINT [\"uv\", [|\"run\"|]]\nCMD [\"python\", \"app.py\"]")]
    [InlineData("RUN uv sync --no-dev\nCMD [\"uv\", [|\"run\"|], \"--frozen\", \"app\"]")]
    [InlineData("ARG UV_NO_SYNC=1\nRUN uv sync --no-dev\nCMD [\"uv\", [|\"run\"|], \"app\"]")]
    public void However_it_is_started(string lines) => Verify($"FROM python:3.14-slim\n{lines}\n");

    [Theory]
    [InlineData("RUN uv sync --no-dev\nCMD [\"uv\", \"run\", \"--no-sync\", \"app\"]")]
    [InlineData("RUN uv sync --no-dev\nCMD [\"uv\", \"run\", \"--no-dev\", \"app\"]")]
    [InlineData("ENV UV_NO_DEV=1\nRUN uv sync --no-dev\nCMD [\"uv\", \"run\", \"app\"]")]
    [InlineData("ENV UV_NO_SYNC=1\nRUN uv sync --no-dev\nCMD [\"uv\", \"run\", \"app\"]")]
    [InlineData("RUN uv sync --locked\nCMD [\"uv\", \"run\", \"app\"]")]
    [InlineData("RUN uv sync --no-dev\nCMD [\"app\"]")]
    [InlineData("RUN uv sync --no-dev\nCMD [\"/app/.venv/bin/python\", \"run\"]")]
    [InlineData("RUN uv sync --no-dev --no-install-project\nRUN uv sync\nCMD [\"uv\", \"run\", \"app\"]")]
    [InlineData("CMD [\"uv\", \"run\", \"app\"]")]
    public void Where_both_agree_nothing_is_reported(string lines) => VerifySilent($"FROM python:3.14-slim\n{lines}\n");
}
