using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class LockFileNotCopiedTests : RuleTest
{
    private protected override Rule Rule => new LockFileNotCopied();

    [Fact]
    public void The_lock_file_is_copied_beside_its_manifest() => Verify(
        """
        FROM python:3.14-slim
        WORKDIR /app
        COPY backend/pyproject.toml ./
        RUN poetry [|install|] --only main --no-root
        COPY . .
        """,
        """
        FROM python:3.14-slim
        WORKDIR /app
        COPY backend/pyproject.toml backend/poetry.lock ./
        RUN poetry install --only main --no-root
        COPY . .
        """);

    [Theory]
    [InlineData("COPY pyproject.toml .\nRUN uv [|sync|] --no-dev")]
    [InlineData("COPY pyproject.toml README.md /app/\nRUN pdm [|install|] --prod")]
    [InlineData("COPY Pipfile ./\nRUN pipenv [|install|] --system")]
    [InlineData("COPY --from=ghcr.io/astral-sh/uv:0.12 /uv /bin/\nCOPY pyproject.toml .\nRUN uv [|sync|]")]
    [InlineData("RUN --mount=type=bind,source=pyproject.toml,target=pyproject.toml uv [|sync|] --no-install-project")]
    [InlineData("COPY pyproject.toml .\nCOPY start.sh /start.sh\nRUN poetry [|install|]")]
    public void Each_installer_has_one(string lines) => Verify($"FROM python:3.14-slim\n{lines}\n");

    [Theory]
    [InlineData("COPY pyproject.toml poetry.lock ./\nRUN poetry install")]
    [InlineData("COPY pyproject.toml poetry.lock* ./\nRUN poetry install")]
    [InlineData("COPY pyproject.toml ./\nCOPY poetry.lock ./\nRUN poetry install")]
    [InlineData("COPY . .\nRUN poetry install")]
    [InlineData("COPY *.toml *.lock ./\nRUN poetry install")]
    [InlineData("COPY backend/ ./\nRUN uv sync")]
    [InlineData("COPY pyproject.toml ./\nCOPY src src\nRUN poetry install")]
    [InlineData("COPY pyproject.toml ./\nRUN poetry lock && poetry install")]
    [InlineData("COPY pyproject.toml ./\nRUN poetry lock\nRUN poetry install")]
    [InlineData("COPY pyproject.toml ./\nRUN uv sync --locked")]
    [InlineData("COPY pyproject.toml ./\nRUN pip install .")]
    [InlineData("RUN --mount=type=bind,source=uv.lock,target=uv.lock --mount=type=bind,source=pyproject.toml,target=pyproject.toml uv sync")]
    [InlineData("RUN --mount=type=bind,target=. uv sync")]
    [InlineData("RUN git clone https://example.org/app.git . && poetry install")]
    [InlineData("RUN poetry install")]
    public void Where_it_is_or_may_be_there_nothing_is_reported(string lines) => VerifySilent($"FROM python:3.14-slim\nWORKDIR /app\n{lines}\n");

    [Fact]
    public void A_stage_below_may_have_brought_it() => VerifySilent(
        """
        FROM python:3.14-slim AS base
        COPY poetry.lock pyproject.toml /app/
        FROM base
        WORKDIR /app
        RUN poetry install --only main
        """);
}
