using Basewise.Analysis.Rules.Runtime;

namespace Basewise.Analysis.Tests.Rules.Runtime;

public sealed class PythonBytecodeMissingTests : RuleTest
{
    private protected override Rule Rule => new PythonBytecodeMissing();

    [Fact]
    public void The_last_command_of_the_stage_compiles_for_all() => Verify(
        """
        FROM python:3.14-slim
        WORKDIR /app
        RUN uv sync --locked --no-install-project
        COPY . .
        RUN uv [|sync|] --locked
        """,
        """
        FROM python:3.14-slim
        WORKDIR /app
        RUN uv sync --locked --no-install-project
        COPY . .
        RUN uv sync --compile-bytecode --locked
        """);

    [Fact]
    public void An_environment_that_is_copied_counts() => Verify(
        """
        FROM python:3.14-slim AS build
        RUN uv venv /opt/venv
        RUN VIRTUAL_ENV=/opt/venv uv pip [|install|] -r requirements.txt
        FROM python:3.14-slim
        COPY --from=build /opt/venv /opt/venv
        """);

    [Fact]
    public void Where_Python_may_not_write_any_either_it_matters_more() => Assert.Equal(
        Severity.Information, Single("FROM python:3.14-slim\nENV PYTHONDONTWRITEBYTECODE=1\nRUN uv sync --locked\n").Severity);

    [Theory]
    [InlineData("ENV UV_COMPILE_BYTECODE=1\nRUN uv sync --locked")]
    [InlineData("RUN UV_COMPILE_BYTECODE=1 uv sync --locked")]
    [InlineData("RUN uv sync --locked --compile-bytecode")]
    [InlineData("RUN uv pip install --system --compile -r requirements.txt")]
    [InlineData("RUN uv sync --locked && python -m compileall -q /app/.venv")]
    [InlineData("RUN uv sync $UV_OPTIONS")]
    [InlineData("RUN pip install -r requirements.txt")]
    [InlineData("RUN uv tool install ruff && uv venv")]
    public void What_is_compiled_is_not_reported(string lines) => VerifySilent($"FROM python:3.14-slim\nWORKDIR /app\n{lines}\n");

    [Theory]
    [InlineData("FROM python:3.14-slim AS test\nRUN uv sync\nFROM python:3.14-slim\n")]
    [InlineData("FROM python:3.14-slim AS dev\nRUN uv sync\n")]
    public void Nor_is_what_is_not_shipped(string text) => VerifySilent(text);
}
