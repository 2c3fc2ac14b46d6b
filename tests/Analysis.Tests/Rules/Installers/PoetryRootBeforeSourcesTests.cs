using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class PoetryRootBeforeSourcesTests : RuleTest
{
    private protected override Rule Rule => new PoetryRootBeforeSources();

    [Fact]
    public void The_project_is_left_out() => Verify(
        """
        FROM python:3.14-slim
        COPY pyproject.toml poetry.lock README.md ./
        RUN poetry [|install|] --without dev
        COPY . .
        """,
        """
        FROM python:3.14-slim
        COPY pyproject.toml poetry.lock README.md ./
        RUN poetry install --no-root --without dev
        COPY . .
        """);

    [Theory]
    [InlineData("COPY pyproject.toml poetry.lock ./\nRUN poetry install --no-root\nCOPY . .")]
    [InlineData("COPY pyproject.toml poetry.lock ./\nRUN poetry install --only main\nCOPY . .")]
    [InlineData("COPY . .\nRUN poetry install")]
    [InlineData("COPY pyproject.toml poetry.lock ./\nCOPY app app\nRUN poetry install\nCOPY static static")]
    [InlineData("COPY pyproject.toml poetry.lock ./\nRUN poetry install")]
    [InlineData("COPY pyproject.toml poetry.lock ./\nRUN mkdir app && touch app/__init__.py\nRUN poetry install\nCOPY . .")]
    [InlineData("COPY pyproject.toml poetry.lock ./\nRUN poetry install $OPTIONS\nCOPY . .")]
    [InlineData("COPY pyproject.toml poetry.lock ./\nRUN poetry export -o requirements.txt\nCOPY . .")]
    [InlineData("RUN poetry install\nCOPY . .")]
    [InlineData("COPY pyproject.toml uv.lock ./\nRUN uv sync --locked\nCOPY . .")]
    public void Where_it_is_left_out_or_may_be_there_nothing_is_reported(string lines) => VerifySilent($"FROM python:3.14-slim\n{lines}\n");
}
