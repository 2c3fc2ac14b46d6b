using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Packages;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>Pieces of Dockerfiles that are written again and again, as this linter would have them.</summary>
internal static class DockerfileSnippets
{
    /// <summary>A check that needs nothing but Python.</summary>
    public const string HealthcheckCommand =
        "CMD [\"python\", \"-c\", \"import urllib.request; urllib.request.urlopen('http://127.0.0.1:${1:8000}${2:/health}', timeout=3)\"]";

    private const string Pip = """
        # syntax=docker/dockerfile:1
        FROM python:PYTHON AS build
        WORKDIR /app
        RUN python -m venv /opt/venv
        ENV PATH=/opt/venv/bin:\$PATH
        COPY requirements.txt .
        RUN --mount=type=cache,target=/root/.cache/pip \\
            pip install -r requirements.txt

        FROM python:PYTHON
        RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin app
        ENV PATH=/opt/venv/bin:\$PATH PYTHONUNBUFFERED=1
        WORKDIR /app
        COPY --from=build /opt/venv /opt/venv
        COPY ${1:.} .
        USER 10001
        CMD ["python", "-m", "${2:app}"]

        """;

    private const string Uv = """
        # syntax=docker/dockerfile:1
        FROM python:PYTHON AS build
        COPY --from=ghcr.io/astral-sh/uv:UV /uv /usr/local/bin/uv
        ENV UV_LINK_MODE=copy UV_COMPILE_BYTECODE=1 UV_PYTHON_DOWNLOADS=never
        WORKDIR /app
        RUN --mount=type=cache,target=/root/.cache/uv \\
            --mount=type=bind,source=uv.lock,target=uv.lock \\
            --mount=type=bind,source=pyproject.toml,target=pyproject.toml \\
            uv sync --locked --no-dev --no-install-project
        COPY . .
        RUN --mount=type=cache,target=/root/.cache/uv \\
            uv sync --locked --no-dev --no-editable

        FROM python:PYTHON
        RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin app
        ENV PATH=/app/.venv/bin:\$PATH PYTHONUNBUFFERED=1
        COPY --from=build /app/.venv /app/.venv
        USER 10001
        CMD ["python", "-m", "${1:app}"]

        """;

    private const string Poetry = """
        # syntax=docker/dockerfile:1
        FROM python:PYTHON AS build
        RUN --mount=type=cache,target=/root/.cache/pip \\
            pip install poetry==POETRY
        ENV POETRY_NO_INTERACTION=1 POETRY_VIRTUALENVS_IN_PROJECT=true
        WORKDIR /app
        COPY pyproject.toml poetry.lock ./
        RUN --mount=type=cache,target=/root/.cache/pypoetry \\
            poetry install --only main --no-root

        FROM python:PYTHON
        RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin app
        ENV PATH=/app/.venv/bin:\$PATH PYTHONUNBUFFERED=1
        WORKDIR /app
        COPY --from=build /app/.venv .venv
        COPY ${1:.} .
        USER 10001
        CMD ["python", "-m", "${2:app}"]

        """;

    private const string Pipenv = """
        # syntax=docker/dockerfile:1
        FROM python:PYTHON AS build
        RUN --mount=type=cache,target=/root/.cache/pip \\
            pip install pipenv==PIPENV
        ENV PIPENV_VENV_IN_PROJECT=1
        WORKDIR /app
        COPY Pipfile Pipfile.lock ./
        RUN --mount=type=cache,target=/root/.cache/pip \\
            --mount=type=cache,target=/root/.cache/pipenv \\
            pipenv install --deploy

        FROM python:PYTHON
        RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin app
        ENV PATH=/app/.venv/bin:\$PATH PYTHONUNBUFFERED=1
        WORKDIR /app
        COPY --from=build /app/.venv .venv
        COPY ${1:.} .
        USER 10001
        CMD ["python", "-m", "${2:app}"]

        """;

    private static readonly (string Label, string Detail, string Text)[] InStages =
    [
        ("RUN pip install", "with a cache mount", """
            RUN --mount=type=cache,target=HOME/.cache/pip \\
                pip install -r ${1:requirements.txt}
            """),
        ("RUN uv sync", "with a cache mount, without the project itself", """
            RUN --mount=type=cache,target=HOME/.cache/uv \\
                --mount=type=bind,source=uv.lock,target=uv.lock \\
                --mount=type=bind,source=pyproject.toml,target=pyproject.toml \\
                uv sync --locked --no-dev --no-install-project
            """),
        ("RUN apt-get install", "lists removed in the same layer", """
            RUN apt-get update && apt-get install -y --no-install-recommends \\
                ${1:package} \\
                && rm -rf /var/lib/apt/lists/*
            """),
        ("RUN <<EOF", "a script that ends at the first failure", """
            RUN <<EOF
            set -e
            ${1:echo}
            EOF
            """),
        ("HEALTHCHECK python", "asks an address, without curl", "HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \\\\\n    " + HealthcheckCommand),
        ("USER non-root", "a user of its own with a fixed number", """
            RUN useradd --uid ${1:10001} --no-create-home --shell /usr/sbin/nologin ${2:app}
            USER ${1:10001}
            """),
        ("RUN --mount=type=secret", "pip's settings, which no layer keeps", """
            RUN --mount=type=secret,id=${1:pip_conf},target=HOME/.config/pip/pip.conf \\
                pip install -r ${2:requirements.txt}
            """),
    ];

    private static readonly (string Label, string Detail, string Text)[] WholeFiles =
    [
        ("Dockerfile pip", "two stages, a virtual environment, not root", Pip),
        ("Dockerfile uv", "two stages, uv, not root", Uv),
        ("Dockerfile poetry", "two stages, Poetry, not root", Poetry),
        ("Dockerfile pipenv", "two stages, Pipenv, not root", Pipenv),
    ];

    /// <summary>What stands in the texts for the newest version of a package.</summary>
    private static readonly (string Mark, string Package)[] Versions = [("uv:UV", "uv"), ("==POETRY", "poetry"), ("==PIPENV", "pipenv")];

    public static void AddTo(ItemList items, SemanticModel model, bool isInStage, int offset)
    {
        string home = isInStage && FindUser(model, offset) is { } user && !char.IsAsciiDigit(user[0]) ? $"/home/{user}" : "/root";
        PythonSeries newest = PythonCatalog.Bundled.LatestSeries;
        foreach ((string label, string detail, string text) in isInStage ? InStages : model.Syntax.Instructions.Length <= 1 ? WholeFiles : [])
        {
            string filled = text
                .Replace("HOME", home, StringComparison.Ordinal)
                .Replace("python:PYTHON", $"python:{newest.Name}-{newest.DefaultSlim}", StringComparison.Ordinal);
            foreach ((string mark, string package) in Versions)
            {
                if (filled.Contains(mark, StringComparison.Ordinal)) filled = filled.Replace(mark, mark.ToLowerInvariant()[..^package.Length] + NewestOf(package), StringComparison.Ordinal);
            }

            items.AddSnippet(label, detail, ForFile(filled, model.Syntax));
        }
    }

    /// <summary>With the file's own line ends and escape character.</summary>
    private static string ForFile(string snippet, DockerfileSyntax syntax)
    {
        string escaped = syntax.Escape == '\\' ? snippet : snippet.Replace("\\\\\n", $"{syntax.Escape}\n", StringComparison.Ordinal);
        return escaped.Replace("\n", syntax.Source.NewLine, StringComparison.Ordinal);
    }

    private static string NewestOf(string package) =>
        PackageCatalog.Bundled.VersionsOf(package).Versions.FirstOrDefault(version => !version.IsPreRelease)?.ToString() ?? "1";

    /// <summary>The user at an offset; <c>null</c> for root.</summary>
    private static string? FindUser(SemanticModel model, int offset)
    {
        StageUser? user = null;
        foreach (Step step in model.FindStage(offset)?.Steps ?? [])
        {
            if (step.Instruction.LinesSpan.Start >= offset) break;

            user = step.Instruction is { Kind: InstructionKind.User, Body: var body } ? new StageUser(body.Text.Split(':')[0], step.Instruction) : step.User;
        }

        return user is { IsRoot: false, Name: { Length: > 0 } name } ? name : null;
    }
}
