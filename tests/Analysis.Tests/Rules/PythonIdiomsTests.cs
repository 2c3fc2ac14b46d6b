using System.Collections.Immutable;
using Basewise.Analysis.Rules.BaseImages;
using Basewise.Analysis.Rules.Cache;
using Basewise.Analysis.Rules.Installers;
using Basewise.Analysis.Rules.Runtime;
using Basewise.Analysis.Rules.Stages;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Rules;

/// <summary>
/// Ways to build a Python image that are taught and used everywhere, as guides of uv, Poetry, FastAPI and Django and the files of large
/// projects have them. None of the rules about images, stages, environments and caches may find anything in them.
/// </summary>
public sealed class PythonIdiomsTests
{
    private static readonly ImmutableArray<Rule> Rules =
    [
        new NoSuchTag(), new PythonPrereleaseTag(), new DigestWithoutTag(), new DigestPlatformSpecific(), new WindowsVariantWithLinuxCommands(), new FullImageInFinalStage(),
        new VenvLibcMismatch(), new VenvMinorMismatch(), new VenvPathMoved(), new SitePackagesWithoutBin(), new BuildToolsInFinal(), new StageBaseDrift(),
        new CopyBeforeInstall(), new PipCacheMount(), new UvLinkMode(), new VenvNotOnPath(), new ActivateDoesNothing(),
    ];

    [Theory]
    [InlineData("uv in one stage", """
        FROM ghcr.io/astral-sh/uv:python3.12-bookworm-slim
        RUN groupadd --system --gid 999 app && useradd --system --gid 999 --uid 999 --create-home app
        WORKDIR /app
        ENV UV_COMPILE_BYTECODE=1
        ENV UV_LINK_MODE=copy
        ENV UV_TOOL_BIN_DIR=/usr/local/bin
        RUN --mount=type=cache,target=/root/.cache/uv \
            --mount=type=bind,source=uv.lock,target=uv.lock \
            --mount=type=bind,source=pyproject.toml,target=pyproject.toml \
            uv sync --locked --no-install-project --no-dev
        COPY . /app
        RUN --mount=type=cache,target=/root/.cache/uv \
            uv sync --locked --no-dev
        ENV PATH="/app/.venv/bin:$PATH"
        ENTRYPOINT []
        USER app
        CMD ["fastapi", "run", "src/app"]
        """)]
    [InlineData("uv in two stages", """
        FROM ghcr.io/astral-sh/uv:python3.12-bookworm-slim AS builder
        ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=0
        WORKDIR /app
        RUN --mount=type=cache,target=/root/.cache/uv \
            --mount=type=bind,source=uv.lock,target=uv.lock \
            --mount=type=bind,source=pyproject.toml,target=pyproject.toml \
            uv sync --locked --no-install-project --no-dev
        COPY . /app
        RUN --mount=type=cache,target=/root/.cache/uv uv sync --locked --no-dev
        FROM python:3.12-slim-bookworm
        COPY --from=builder --chown=app:app /app /app
        ENV PATH="/app/.venv/bin:$PATH"
        CMD ["uvicorn", "app:app"]
        """)]
    [InlineData("uv with a Python of its own", """
        FROM ghcr.io/astral-sh/uv:bookworm-slim AS builder
        ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PYTHON_INSTALL_DIR=/python UV_PYTHON_PREFERENCE=only-managed
        RUN uv python install 3.13
        WORKDIR /app
        RUN --mount=type=cache,target=/root/.cache/uv uv sync --locked --no-install-project
        COPY . /app
        RUN --mount=type=cache,target=/root/.cache/uv uv sync --locked
        FROM debian:bookworm-slim
        COPY --from=builder /python /python
        COPY --from=builder /app /app
        ENV PATH="/app/.venv/bin:$PATH"
        CMD ["python", "-m", "app"]
        """)]
    [InlineData("uv copied into a slim image, environment outside the project", """
        FROM python:3.13-slim-trixie
        COPY --from=ghcr.io/astral-sh/uv:0.9.2 /uv /uvx /bin/
        ENV UV_PROJECT_ENVIRONMENT=/opt/venv UV_LINK_MODE=copy PATH="/opt/venv/bin:$PATH"
        WORKDIR /src
        COPY pyproject.toml uv.lock ./
        RUN --mount=type=cache,target=/root/.cache/uv uv sync --locked --no-install-project
        COPY . .
        RUN --mount=type=cache,target=/root/.cache/uv uv sync --locked
        CMD ["gunicorn", "app.wsgi"]
        """)]
    [InlineData("uv run", """
        FROM python:3.13-slim-trixie
        COPY --from=ghcr.io/astral-sh/uv:0.9.2 /uv /bin/uv
        WORKDIR /app
        COPY pyproject.toml uv.lock ./
        RUN uv sync --locked --no-install-project
        COPY . .
        CMD ["uv", "run", "uvicorn", "main:app"]
        """)]
    [InlineData("uv pip into the system", """
        FROM python:3.13-slim-trixie
        COPY --from=ghcr.io/astral-sh/uv:0.9.2 /uv /bin/uv
        WORKDIR /app
        COPY requirements.txt .
        RUN --mount=type=cache,target=/root/.cache/uv UV_LINK_MODE=copy uv pip install --system -r requirements.txt
        COPY . .
        CMD ["uvicorn", "main:app"]
        """)]
    [InlineData("FastAPI's own", """
        FROM python:3.14-slim
        WORKDIR /code
        COPY ./requirements.txt /code/requirements.txt
        RUN pip install --no-cache-dir --upgrade -r /code/requirements.txt
        COPY ./app /code/app
        CMD ["fastapi", "run", "app/main.py", "--port", "80"]
        """)]
    [InlineData("pip --user in two stages", """
        FROM python:3.12 AS builder
        WORKDIR /app
        COPY requirements.txt .
        RUN pip install --user --no-cache-dir -r requirements.txt
        FROM python:3.12-slim
        WORKDIR /app
        COPY --from=builder /root/.local /root/.local
        COPY . .
        ENV PATH=/root/.local/bin:$PATH
        CMD ["gunicorn", "app:app"]
        """)]
    [InlineData("pip --prefix in two stages", """
        FROM python:3.12 AS builder
        COPY requirements.txt .
        RUN pip install --prefix=/install -r requirements.txt
        FROM python:3.12-slim
        COPY --from=builder /install /usr/local
        COPY . /app
        CMD ["gunicorn", "app:app"]
        """)]
    [InlineData("wheels in two stages", """
        FROM python:3.12-slim AS builder
        RUN apt-get update && apt-get install -y --no-install-recommends gcc libpq-dev
        COPY requirements.txt .
        RUN pip wheel --no-cache-dir --no-deps --wheel-dir /wheels -r requirements.txt
        FROM python:3.12-slim
        RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
        COPY --from=builder /wheels /wheels
        RUN pip install --no-cache /wheels/*
        COPY . .
        CMD ["gunicorn", "config.wsgi"]
        """)]
    [InlineData("an environment in two stages", """
        FROM python:3.12-slim AS builder
        ENV VIRTUAL_ENV=/opt/venv
        RUN python -m venv $VIRTUAL_ENV
        ENV PATH="$VIRTUAL_ENV/bin:$PATH"
        COPY requirements.txt .
        RUN pip install -r requirements.txt
        FROM python:3.12-slim
        COPY --from=builder /opt/venv /opt/venv
        ENV PATH="/opt/venv/bin:$PATH"
        WORKDIR /app
        COPY . .
        CMD ["python", "manage.py", "migrate"]
        """)]
    [InlineData("all of the interpreter's folder", """
        FROM python:3.12 AS builder
        COPY requirements.txt .
        RUN pip install --no-cache-dir -r requirements.txt
        FROM python:3.12-slim
        COPY --from=builder /usr/local/lib/ /usr/local/lib/
        COPY --from=builder /usr/local/bin/ /usr/local/bin/
        CMD ["gunicorn", "app:app"]
        """)]
    [InlineData("Poetry with an environment in the project", """
        FROM python:3.12-bookworm AS builder
        RUN pip install poetry==1.8.3
        ENV POETRY_NO_INTERACTION=1 POETRY_VIRTUALENVS_IN_PROJECT=1 POETRY_VIRTUALENVS_CREATE=1 POETRY_CACHE_DIR=/tmp/poetry_cache
        WORKDIR /app
        COPY pyproject.toml poetry.lock ./
        RUN touch README.md
        RUN --mount=type=cache,target=$POETRY_CACHE_DIR poetry install --without dev --no-root
        FROM python:3.12-slim-bookworm AS runtime
        ENV VIRTUAL_ENV=/app/.venv PATH="/app/.venv/bin:$PATH"
        COPY --from=builder ${VIRTUAL_ENV} ${VIRTUAL_ENV}
        COPY annapurna ./annapurna
        ENTRYPOINT ["python", "-m", "annapurna.main"]
        """)]
    [InlineData("Poetry in an environment of its own, installing to the system", """
        FROM python:3.12-slim
        ENV POETRY_HOME=/opt/poetry
        RUN python -m venv $POETRY_HOME && $POETRY_HOME/bin/pip install poetry==1.8.3 && ln -s $POETRY_HOME/bin/poetry /usr/local/bin/poetry
        WORKDIR /app
        COPY pyproject.toml poetry.lock ./
        RUN poetry config virtualenvs.create false && poetry install --no-interaction --no-root
        COPY . .
        CMD ["gunicorn", "app:app"]
        """)]
    [InlineData("Poetry into an environment that is active", """
        FROM python:3.12-slim AS base
        ENV VENV=/opt/venv
        ENV PATH $VENV/bin:$PATH
        FROM base AS builder
        RUN pip install poetry
        COPY poetry.lock pyproject.toml ./
        RUN python -m venv $VENV && . $VENV/bin/activate && poetry install --no-root
        FROM base
        COPY --from=builder $VENV $VENV
        COPY . .
        CMD ["celery", "-A", "app", "worker"]
        """)]
    [InlineData("Pipenv into the system", """
        FROM python:3.12-slim
        RUN pip install pipenv
        WORKDIR /app
        COPY Pipfile Pipfile.lock ./
        RUN pipenv install --system --deploy
        COPY . .
        CMD ["python", "app.py"]
        """)]
    [InlineData("Pipenv with an environment in the project", """
        FROM python:3.12-slim AS deps
        RUN pip install pipenv
        COPY Pipfile Pipfile.lock ./
        RUN PIPENV_VENV_IN_PROJECT=1 pipenv sync
        FROM python:3.12-slim
        COPY --from=deps /.venv /.venv
        ENV PATH="/.venv/bin:$PATH"
        CMD ["python", "-m", "app"]
        """)]
    [InlineData("pdm in two stages", """
        FROM python:3.12-slim AS builder
        RUN pip install -U pdm
        ENV PDM_CHECK_UPDATE=false
        COPY pyproject.toml pdm.lock README.md /project/
        COPY src/ /project/src
        WORKDIR /project
        RUN pdm install --check --prod --no-editable
        FROM python:3.12-slim
        COPY --from=builder /project/.venv/ /project/.venv
        ENV PATH="/project/.venv/bin:$PATH"
        COPY src /project/src
        CMD ["python", "src/__main__.py"]
        """)]
    [InlineData("Alpine with packages for the build", """
        FROM python:3.12-alpine
        WORKDIR /app
        COPY requirements.txt .
        RUN apk add --no-cache libpq \
            && apk add --no-cache --virtual .build-deps gcc musl-dev postgresql-dev \
            && pip install --no-cache-dir -r requirements.txt \
            && apk --purge del .build-deps
        COPY . .
        CMD ["python", "manage.py", "runserver"]
        """)]
    [InlineData("Debian's packages removed by a list", """
        FROM python:3.12-slim
        COPY requirements.txt .
        RUN set -ex \
            && savedAptMark="$(apt-mark showmanual)" \
            && apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev \
            && pip install --no-cache-dir -r requirements.txt \
            && apt-mark auto '.*' > /dev/null && apt-mark manual $savedAptMark \
            && apt-get purge -y --auto-remove -o APT::AutoRemove::RecommendsImportant=false \
            && rm -rf /var/lib/apt/lists/*
        CMD ["python", "app.py"]
        """)]
    [InlineData("an environment for Node and one for Python", """
        FROM node:22-alpine AS assets
        WORKDIR /app
        COPY package.json package-lock.json ./
        RUN npm ci
        COPY . .
        RUN npm run build
        FROM python:3.12-slim
        WORKDIR /app
        COPY requirements.txt .
        RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
        COPY --from=assets /app/dist ./static
        COPY . .
        CMD ["gunicorn", "project.wsgi"]
        """)]
    [InlineData("distroless with its own Python", """
        FROM debian:12-slim AS build
        RUN apt-get update && apt-get install --no-install-suggests --no-install-recommends --yes python3-venv gcc libpython3-dev
        RUN python3 -m venv /venv && /venv/bin/pip install --upgrade pip setuptools wheel
        FROM build AS build-venv
        COPY requirements.txt /requirements.txt
        RUN /venv/bin/pip install --disable-pip-version-check -r /requirements.txt
        FROM gcr.io/distroless/python3-debian12
        COPY --from=build-venv /venv /venv
        COPY . /app
        WORKDIR /app
        ENTRYPOINT ["/venv/bin/python3", "app.py"]
        """)]
    [InlineData("AWS Lambda", """
        FROM public.ecr.aws/lambda/python:3.12
        COPY requirements.txt ${LAMBDA_TASK_ROOT}
        RUN pip install -r requirements.txt
        COPY lambda_function.py ${LAMBDA_TASK_ROOT}
        CMD ["lambda_function.handler"]
        """)]
    [InlineData("a user of its own with a cache that it owns", """
        FROM python:3.12-slim
        RUN useradd --create-home --uid 1000 app
        USER app
        WORKDIR /home/app
        ENV PATH="/home/app/.local/bin:$PATH"
        COPY --chown=app requirements.txt .
        RUN --mount=type=cache,target=/home/app/.cache/pip,uid=1000,gid=1000 pip install --user -r requirements.txt
        COPY --chown=app . .
        CMD ["gunicorn", "app:app"]
        """)]
    [InlineData("conda", """
        FROM condaforge/miniforge3:24.9.2-0
        COPY environment.yml .
        RUN conda env create -f environment.yml && conda clean -afy
        COPY . /app
        ENTRYPOINT ["conda", "run", "--no-capture-output", "-n", "app", "python", "/app/app.py"]
        """)]
    [InlineData("start script that activates", """
        FROM python:3.12-slim
        RUN python -m venv /venv
        COPY requirements.txt .
        RUN /venv/bin/pip install -r requirements.txt
        COPY . /app
        ENTRYPOINT ["/app/docker-entrypoint.sh"]
        CMD ["gunicorn", "app:app"]
        """)]
    public void A_good_file_has_no_finding(string what, string text)
    {
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text)));
        LintResult result = Linter.Lint(model, new LintOptions(new DateOnly(2026, 11, 23)), Rules);

        Assert.Empty(result.Failures);
        Assert.Empty(result.Findings.Select(finding => $"{what}: {finding.Rule.Name}: {finding.Message}"));
    }
}
