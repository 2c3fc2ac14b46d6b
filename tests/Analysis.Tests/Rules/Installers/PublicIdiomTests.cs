using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Rules.Installers;

/// <summary>Good Dockerfiles as public projects have them, in words of our own: nothing of how they install and start is worth a word.</summary>
public sealed class PublicIdiomTests
{
    public static TheoryData<string, string> Texts => new()
    {
        {
            "uv with cache and bind mounts, in two stages",
            """
            FROM ghcr.io/astral-sh/uv:0.12.1-python3.14-trixie-slim AS builder
            ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=0
            WORKDIR /app
            RUN --mount=type=cache,target=/root/.cache/uv \
                --mount=type=bind,source=uv.lock,target=uv.lock \
                --mount=type=bind,source=pyproject.toml,target=pyproject.toml \
                uv sync --locked --no-install-project --no-dev
            COPY . /app
            RUN --mount=type=cache,target=/root/.cache/uv uv sync --locked --no-dev
            FROM python:3.14-slim-trixie
            RUN groupadd --system --gid 999 app && useradd --system --gid 999 --uid 999 --create-home app
            COPY --from=builder --chown=app:app /app /app
            ENV PATH="/app/.venv/bin:$PATH" PYTHONUNBUFFERED=1
            USER app
            CMD ["fastapi", "run", "--host", "0.0.0.0", "/app/src/shop"]
            """
        },
        {
            "uv without the project's source in the final image",
            """
            FROM python:3.14-slim-trixie AS build
            COPY --from=ghcr.io/astral-sh/uv:0.12.1 /uv /bin/
            ENV UV_COMPILE_BYTECODE=1
            WORKDIR /app
            COPY . .
            RUN uv sync --frozen --no-dev --no-editable
            FROM python:3.14-slim-trixie
            COPY --from=build /app/.venv /app/.venv
            ENV PYTHONUNBUFFERED=1
            ENTRYPOINT ["/app/.venv/bin/shop"]
            """
        },
        {
            "Poetry in a build stage, pinned by its variable",
            """
            FROM python:3.14-slim-trixie AS base
            ENV PYTHONUNBUFFERED=1 PIP_NO_CACHE_DIR=off POETRY_VERSION=2.4.1 POETRY_VIRTUALENVS_IN_PROJECT=true
            WORKDIR /app
            FROM base AS build
            RUN curl -sSL https://install.python-poetry.org | python3 -
            COPY pyproject.toml poetry.lock ./
            RUN poetry install --no-root --only main
            FROM base
            COPY --from=build /app/.venv /app/.venv
            COPY shop shop
            CMD ["/app/.venv/bin/gunicorn", "--worker-tmp-dir", "/dev/shm", "shop.wsgi"]
            """
        },
        {
            "pip with wheels from a build stage",
            """
            FROM python:3.14 AS build
            COPY requirements.txt .
            RUN pip wheel --no-deps --wheel-dir /wheels -r requirements.txt
            FROM python:3.14-slim
            COPY --from=build /wheels /wheels
            RUN pip install --no-cache-dir --no-index --find-links=/wheels /wheels/*
            COPY . /srv
            WORKDIR /srv
            ENV PYTHONUNBUFFERED 1
            ENTRYPOINT ["/srv/docker-entrypoint.sh"]
            CMD ["gunicorn", "-c", "gunicorn.conf.py", "shop.wsgi"]
            """
        },
        {
            "a constraint and a package whose version is an argument",
            """
            FROM apache/airflow:2.10.4
            ARG AIRFLOW_VERSION=2.10.4
            COPY requirements.txt constraints.txt /
            RUN pip install --no-cache-dir "apache-airflow==${AIRFLOW_VERSION}" -r /requirements.txt
            RUN pip install --no-cache-dir -c /constraints.txt lxml
            """
        },
        {
            "PyTorch from its own index",
            """
            FROM python:3.13-slim-trixie
            RUN pip install --no-cache-dir torch==2.9.0 --index-url https://download.pytorch.org/whl/cpu
            RUN pip install --no-cache-dir torchvision==0.24.0 --extra-index-url https://download.pytorch.org/whl/cpu
            HEALTHCHECK CMD ["python", "-c", "import torch"]
            """
        },
        {
            "micromamba in its own image",
            """
            FROM mambaorg/micromamba:2.3.0
            COPY --chown=$MAMBA_USER:$MAMBA_USER env.yaml /tmp/env.yaml
            RUN micromamba install -y -n base -f /tmp/env.yaml && micromamba clean --all --yes
            """
        },
        {
            "stages for tests and for development beside the one that is shipped",
            """
            FROM python:3.14-slim AS base
            ENV PYTHONUNBUFFERED=1
            COPY requirements.txt .
            RUN pip install --no-cache-dir -r requirements.txt
            FROM base AS dev
            RUN pip install -e . && pip install --no-cache-dir debugpy==1.8.0
            CMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]
            FROM base AS production
            COPY . .
            CMD ["uvicorn", "shop.asgi:application"]
            """
        },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Nothing_is_reported(string name, string text)
    {
        LintResult result = Linter.Lint(SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text + "\n"))), new LintOptions(new DateOnly(2026, 11, 23)));

        Assert.Empty(result.Failures);
        Assert.Empty(result.Findings
            .Where(finding => finding.Rule.Category is Category.Installers or Category.Runtime)
            .Select(finding => $"{name}: {finding.Rule.Name}: {finding.Message}"));
    }
}
