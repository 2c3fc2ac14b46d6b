using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class UvPythonLeftBehindTests : RuleTest
{
    private protected override Rule Rule => new UvPythonLeftBehind();

    [Fact]
    public void The_folder_with_the_Python_is_copied_too() => Verify(
        """
        FROM ghcr.io/astral-sh/uv:0.12.1-trixie-slim AS build
        ENV UV_PYTHON_INSTALL_DIR=/python
        RUN uv python install 3.14
        WORKDIR /app
        RUN uv sync --locked --no-dev
        FROM debian:trixie-slim
        # the app
        COPY --from=build [|/app|] /app
        """,
        """
        FROM ghcr.io/astral-sh/uv:0.12.1-trixie-slim AS build
        ENV UV_PYTHON_INSTALL_DIR=/python
        RUN uv python install 3.14
        WORKDIR /app
        RUN uv sync --locked --no-dev
        FROM debian:trixie-slim
        COPY --from=build /python /python
        # the app
        COPY --from=build /app /app
        """);

    [Theory]
    [InlineData("FROM ghcr.io/astral-sh/uv:trixie-slim AS build\nWORKDIR /app\nRUN uv sync\nFROM debian:trixie-slim\nCOPY --from=build [|/app/.venv|] /app/.venv\n")]
    [InlineData("FROM debian:trixie-slim AS build\nCOPY --from=ghcr.io/astral-sh/uv:0.12 /uv /bin/\nRUN uv venv /opt/venv\nFROM debian:trixie-slim\nCOPY --from=build [|/opt/venv|] /opt/venv\n")]
    [InlineData("FROM python:3.14-slim AS build\nRUN uv python install 3.13\nWORKDIR /app\nRUN uv sync\nFROM python:3.14-slim\nCOPY --from=build [|/app|] /app\n")]
    public void Uv_fetches_a_Python_where_there_is_none_or_it_is_told(string text) => Verify(text);

    [Theory]
    [InlineData("FROM ghcr.io/astral-sh/uv:python3.14-trixie-slim AS build\nWORKDIR /app\nRUN uv sync\nFROM python:3.14-slim\nCOPY --from=build /app /app\n")]
    [InlineData("FROM python:3.14-slim AS build\nWORKDIR /app\nRUN uv sync\nFROM python:3.14-slim\nCOPY --from=build /app /app\n")]
    [InlineData("FROM debian:trixie AS build\nRUN apt-get update && apt-get install -y python3\nWORKDIR /app\nRUN uv sync\nFROM debian:trixie\nCOPY --from=build /app /app\n")]
    [InlineData("FROM ghcr.io/astral-sh/uv:trixie-slim AS build\nENV UV_PYTHON_INSTALL_DIR=/python\nWORKDIR /app\nRUN uv sync\nFROM debian:trixie-slim\nCOPY --from=build /python /python\nCOPY --from=build /app /app\n")]
    [InlineData("FROM ghcr.io/astral-sh/uv:trixie-slim AS build\nENV UV_PYTHON_DOWNLOADS=0\nWORKDIR /app\nRUN uv sync\nFROM debian:trixie-slim\nCOPY --from=build /app /app\n")]
    [InlineData("FROM ghcr.io/astral-sh/uv:trixie-slim AS build\nENV UV_PYTHON_PREFERENCE=only-system\nWORKDIR /app\nRUN uv sync\nFROM debian:trixie-slim\nCOPY --from=build /app /app\n")]
    [InlineData("FROM ghcr.io/astral-sh/uv:trixie-slim AS build\nENV UV_PYTHON_INSTALL_DIR=/app/python\nWORKDIR /app\nRUN uv sync\nFROM debian:trixie-slim\nCOPY --from=build /app /app\n")]
    [InlineData("FROM ghcr.io/astral-sh/uv:trixie-slim AS build\nWORKDIR /app\nRUN uv sync\nFROM debian:trixie-slim\nCOPY --from=build / /\n")]
    [InlineData("FROM ghcr.io/astral-sh/uv:trixie-slim AS build\nWORKDIR /app\nRUN uv sync\nFROM ghcr.io/astral-sh/uv:trixie-slim\nCOPY --from=build /app /app\nRUN uv python install\n")]
    [InlineData("FROM ghcr.io/astral-sh/uv:bookworm AS build\nWORKDIR /app\nRUN uv sync\nFROM debian:bookworm\nCOPY --from=build /app /app\n")]
    [InlineData("FROM fedora:42 AS build\nWORKDIR /app\nRUN uv sync\nFROM fedora:42\nCOPY --from=build /app /app\n")]
    [InlineData("FROM registry.example.org/build AS build\nWORKDIR /app\nRUN uv sync\nFROM debian:trixie-slim\nCOPY --from=build /app /app\n")]
    [InlineData("FROM ghcr.io/astral-sh/uv:trixie-slim AS build\nRUN uv venv --python /usr/bin/python3 /opt/venv\nFROM debian:trixie-slim\nCOPY --from=build /opt/venv /opt/venv\n")]
    public void Where_it_is_the_images_own_or_comes_along_nothing_is_reported(string text) => VerifySilent(text);
}
