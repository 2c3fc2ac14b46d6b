using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class DevDependenciesInstalledTests : RuleTest
{
    private protected override Rule Rule => new DevDependenciesInstalled();

    [Theory]
    [InlineData("uv [|sync|] --locked", "uv sync --no-dev --locked")]
    [InlineData("poetry [|install|] --no-root", "poetry install --only=main --no-root")]
    [InlineData("pdm [|sync|]", "pdm sync --prod")]
    public void Each_installer_has_its_option(string command, string fixedCommand) =>
        Verify($"FROM python:3.14-slim\nCOPY . .\nRUN {command}\n", $"FROM python:3.14-slim\nCOPY . .\nRUN {fixedCommand}\n");

    [Fact]
    public void Two_steps_of_one_installation_are_one_finding() => Verify(
        """
        FROM python:3.14-slim
        COPY pyproject.toml uv.lock ./
        RUN uv [|sync|] --locked --no-install-project
        COPY . .
        RUN uv sync --locked
        """,
        """
        FROM python:3.14-slim
        COPY pyproject.toml uv.lock ./
        RUN uv sync --no-dev --locked --no-install-project
        COPY . .
        RUN uv sync --no-dev --locked
        """);

    [Fact]
    public void An_environment_that_is_copied_into_the_final_image_counts() => Verify(
        """
        FROM python:3.14-slim AS build
        WORKDIR /app
        COPY . .
        RUN uv [|sync|] --locked
        FROM python:3.14-slim
        COPY --from=build /app /app
        """);

    [Theory]
    [InlineData("RUN uv sync --locked --no-dev")]
    [InlineData("RUN uv sync --no-default-groups")]
    [InlineData("RUN uv sync --no-group dev")]
    [InlineData("RUN uv sync --all-groups")]
    [InlineData("RUN uv sync --only-group prod")]
    [InlineData("ENV UV_NO_DEV=1\nRUN uv sync")]
    [InlineData("RUN UV_NO_DEV=1 uv sync")]
    [InlineData("RUN uv sync $UV_OPTIONS")]
    [InlineData("RUN uv pip install -r requirements.txt")]
    [InlineData("RUN poetry install --only main")]
    [InlineData("RUN poetry install --without dev,test")]
    [InlineData("RUN poetry install --with prod")]
    [InlineData("RUN poetry install --no-dev")]
    [InlineData("RUN poetry install $(test $ENV = prod && echo --no-dev)")]
    [InlineData("RUN poetry export -o requirements.txt")]
    [InlineData("RUN pdm install --prod")]
    [InlineData("RUN pdm install --check --prod --no-editable")]
    [InlineData("RUN pipenv install --deploy")]
    [InlineData("RUN uv sync\nCMD [\"pytest\"]")]
    public void A_choice_is_respected(string lines) => VerifySilent($"FROM python:3.14-slim\nCOPY . .\n{lines}\n");

    [Theory]
    [InlineData("FROM python:3.14-slim AS test\nWORKDIR /app\nRUN uv sync\nFROM python:3.14-slim\nCOPY requirements.txt .\n")]
    [InlineData("FROM python:3.14-slim AS build\nWORKDIR /app\nRUN uv sync && uv build\nFROM python:3.14-slim\nCOPY --from=build /app/dist /dist\n")]
    [InlineData("FROM python:3.14-slim AS development\nRUN uv sync\n")]
    [InlineData("FROM python:3.14-slim AS app-dev\nRUN poetry install\n")]
    [InlineData("FROM mcr.microsoft.com/devcontainers/python:3.13\nRUN uv sync\n")]
    public void Stages_that_are_not_shipped_or_are_for_development_are_not_reported(string text) => VerifySilent(text);
}
