using System.Collections.Immutable;
using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Analysis.Tests;

/// <summary>
/// The commonest mistakes, each put into a file in which no rule finds anything. Each is found once, at the right word, by one rule:
/// what two rules say of one mistake is once too often.
/// </summary>
public sealed class CommonMistakesTests
{
    private const string Pip = """
        # syntax=docker/dockerfile:1

        FROM python:3.13-slim-trixie AS build
        RUN apt-get update \
            && apt-get install -y --no-install-recommends gcc libpq-dev \
            && rm -rf /var/lib/apt/lists/*
        RUN python -m venv /opt/venv
        ENV PATH="/opt/venv/bin:$PATH"
        WORKDIR /app
        COPY requirements.txt .
        RUN pip install --no-cache-dir -r requirements.txt

        FROM python:3.13-slim-trixie
        RUN apt-get update \
            && apt-get install -y --no-install-recommends libpq5 curl \
            && rm -rf /var/lib/apt/lists/* \
            && useradd --create-home --uid 10001 app
        ENV PATH="/opt/venv/bin:$PATH" \
            PYTHONUNBUFFERED=1
        WORKDIR /app
        COPY --from=build /opt/venv /opt/venv
        COPY src/ ./src/
        USER 10001
        EXPOSE 8000
        HEALTHCHECK CMD curl --fail http://localhost:8000/health
        CMD ["gunicorn", "--worker-tmp-dir=/dev/shm", "--bind=0.0.0.0:8000", "src.app:app"]

        """;

    private const string Uv = """
        FROM python:3.13-slim-trixie
        COPY --from=ghcr.io/astral-sh/uv:0.9.2 /uv /uvx /bin/
        ENV UV_COMPILE_BYTECODE=1 \
            UV_LINK_MODE=copy \
            PATH="/app/.venv/bin:$PATH" \
            PYTHONUNBUFFERED=1
        WORKDIR /app
        COPY pyproject.toml uv.lock ./
        RUN --mount=type=cache,target=/root/.cache/uv \
            uv sync --locked --no-dev --no-install-project
        COPY . .
        RUN --mount=type=cache,target=/root/.cache/uv \
            uv sync --locked --no-dev
        RUN useradd --create-home --uid 10001 app
        USER 10001
        CMD ["uvicorn", "app.main:app", "--host", "0.0.0.0"]

        """;

    private const string Alpine = """
        ARG PYTHON_VERSION=3.13
        FROM python:${PYTHON_VERSION}-alpine3.24
        ENV PYTHONUNBUFFERED=1
        WORKDIR /srv/bot
        COPY requirements.txt ./
        RUN apk add --no-cache libffi \
            && apk add --no-cache --virtual .build-deps gcc musl-dev libffi-dev \
            && pip install --no-cache-dir -r requirements.txt \
            && apk del .build-deps
        COPY bot/ ./bot/
        RUN adduser -D -u 10001 bot
        USER 10001
        ENTRYPOINT ["python", "-m", "bot"]

        """;

    private static readonly LintOptions Options = new(new DateOnly(2026, 11, 23));

    private static readonly MemoryTree Tree = new MemoryTree("requirements.txt", "pyproject.toml", "uv.lock", "src/app.py", "bot/__main__.py", "app/main.py")
        .Add(".dockerignore", ".git\n.venv\n**/__pycache__\n.env\n");

    [Theory]
    [InlineData(Pip)]
    [InlineData(Uv)]
    [InlineData(Alpine)]
    public void The_good_files_are_good(string file) => Assert.Empty(Lint(new SourceText(file)).Select(Describe));

    [Theory]
    [InlineData("unknown-copy-from", "COPY --from=build", "COPY --from=[|biuld|]")]
    [InlineData("apt-lists-left", "libpq5 curl \\\n    && rm -rf /var/lib/apt/lists/*", "libpq5 curl", "FROM python:3.13-slim-trixie\nRUN apt-get [|update|]")]
    [InlineData("apt-update-alone", "FROM python:3.13-slim-trixie\nRUN apt-get update \\\n    && apt-get", "FROM python:3.13-slim-trixie\nRUN apt-get [|update|]\nRUN apt-get")]
    [InlineData("missing-assume-yes", "install -y --no-install-recommends libpq5", "[|install|] --no-install-recommends libpq5")]
    [InlineData("apt-recommends", "install -y --no-install-recommends libpq5", "[|install|] -y libpq5")]
    [InlineData("apt-cli", "apt-get install -y --no-install-recommends libpq5", "[|apt|] install -y --no-install-recommends libpq5")]
    [InlineData("apt-python-shadow", "libpq5 curl", "libpq5 [|python3-pip|] curl")]
    [InlineData("build-tools-in-final", "libpq5 curl", "[|gcc|] libpq5 curl")]
    [InlineData("healthcheck-needs-curl", "libpq5 curl", "libpq5", "HEALTHCHECK CMD [|curl|]")]
    [InlineData("root-final-stage", "USER 10001\n", "", "[|CMD|] [")]
    [InlineData("shell-form-entrypoint", "CMD [\"gunicorn\", \"--worker-tmp-dir=/dev/shm\", \"--bind=0.0.0.0:8000\", \"src.app:app\"]", "CMD [|gunicorn --worker-tmp-dir=/dev/shm --bind=0.0.0.0:8000 src.app:app|]")]
    [InlineData("multiple-cmd-entrypoint-healthcheck", "EXPOSE 8000", "[|CMD [\"python\", \"src/app.py\"]|]\nEXPOSE 8000")]
    [InlineData("secret-in-arg-or-env", "    PYTHONUNBUFFERED=1", "    PYTHONUNBUFFERED=1 \\\n    [|DATABASE_PASSWORD|]=hunter2hunter2")]
    [InlineData("index-url-credentials", "pip install --no-cache-dir -r", "pip install --no-cache-dir --index-url https://[|ci:k8Jd0qPz2xW|]@pypi.example.org/simple -r")]
    [InlineData("index-url-credentials", "ENV PATH=\"/opt/venv/bin:$PATH\"\nWORKDIR", "ENV PATH=\"/opt/venv/bin:$PATH\" PIP_INDEX_URL=https://[|ci:k8Jd0qPz2xW|]@pypi.example.org/simple\nWORKDIR")]
    [InlineData("add-instead-of-copy", "COPY src/", "[|ADD|] src/")]
    [InlineData("unpinned-pip-package", "-r requirements.txt", "-r requirements.txt [|flask|]")]
    [InlineData("pip-upgrade-unpinned", "RUN pip install", "RUN pip install --no-cache-dir --upgrade [|pip|]\nRUN pip install")]
    [InlineData("legacy-key-value", "WORKDIR /app\nCOPY --from", "ENV [|GUNICORN_CMD_ARGS|] --workers=2\nWORKDIR /app\nCOPY --from")]
    [InlineData("workdir-relative", "WORKDIR /app\nCOPY --from", "WORKDIR [|app|]\nCOPY --from")]
    [InlineData("chmod-world-writable", "&& useradd --create-home --uid 10001 app", "&& useradd --create-home --uid 10001 app \\\n    && chmod -R [|777|] /srv")]
    [InlineData("activate-does-nothing", "ENV PATH=\"/opt/venv/bin:$PATH\"\nWORKDIR", "RUN [|. /opt/venv/bin/activate|]\nWORKDIR")]
    [InlineData("unknown-instruction", "EXPOSE 8000", "[|EXPOES|] 8000")]
    [InlineData("undefined-variable", "COPY src/ ./src/", "COPY src/ ./[|$SOURCE|]/")]
    [InlineData("sudo-in-run", "RUN python -m venv", "RUN [|sudo|] python -m venv")]
    [InlineData("from-as-casing", "AS build", "[|as|] build")]
    [InlineData("venv-minor-mismatch", "FROM python:3.13-slim-trixie\nRUN", "FROM python:3.12-slim-trixie\nRUN", "COPY --from=build [|/opt/venv|]")]
    public void In_the_file_with_pip(string rule, string good, string mistake, string? at = null) => Verify(Pip, rule, good, mistake, at);

    [Theory]
    [InlineData("untagged-image", "FROM python:3.13-slim-trixie", "FROM [|python|]")]
    [InlineData("full-image-in-final-stage", "python:3.13-slim-trixie", "[|python:3.13-trixie|]")]
    [InlineData("no-such-tag", "python:3.13-slim-trixie", "[|python:3.13-trixie-slim|]")]
    [InlineData("python-floating-tag", "python:3.13-slim-trixie", "[|python:3-slim-trixie|]")]
    [InlineData("uv-latest", "ghcr.io/astral-sh/uv:0.9.2", "[|ghcr.io/astral-sh/uv:latest|]")]
    [InlineData("uv-sync-unlocked", "sync --locked --no-dev --no-install-project", "[|sync|] --no-dev --no-install-project")]
    [InlineData("dev-dependencies-installed", "    uv sync --locked --no-dev\nRUN", "    uv [|sync|] --locked\nRUN")]
    [InlineData("copy-before-install", "COPY pyproject.toml uv.lock ./\nRUN --mount=type=cache,target=/root/.cache/uv \\\n    uv sync --locked --no-dev --no-install-project\nCOPY . .", "COPY [|.|] .")]
    [InlineData("exec-form-variable", "\"0.0.0.0\"]", "\"0.0.0.0\", \"--port\", [|\"$PORT\"|]]")]
    [InlineData("dev-server", "\"0.0.0.0\"]", "\"0.0.0.0\", [|\"--reload\"|]]")]
    public void In_the_file_with_uv(string rule, string good, string mistake, string? at = null) => Verify(Uv, rule, good, mistake, at);

    [Theory]
    [InlineData("apk-cache-left", "apk add --no-cache libffi", "apk [|add|] libffi")]
    [InlineData("pip-cache-left", "pip install --no-cache-dir", "pip [|install|]")]
    [InlineData("python-eol", "ARG PYTHON_VERSION=3.13\nFROM python:${PYTHON_VERSION}-alpine3.24", "ARG PYTHON_VERSION=3.9\nFROM [|python:${PYTHON_VERSION}-alpine|]")]
    [InlineData("distro-eol", "python:${PYTHON_VERSION}-alpine3.24", "[|python:${PYTHON_VERSION}-alpine3.20|]")]
    [InlineData("undefined-arg-in-from", "ARG PYTHON_VERSION=3.13\nFROM python:${PYTHON_VERSION}-", "FROM python:[|${PYTHON_VERSION}|]-")]
    [InlineData("python-output-buffered", "ENV PYTHONUNBUFFERED=1\n", "", "-m\", [|\"bot\"|]")]
    [InlineData("requirements-not-copied", "COPY requirements.txt ./\n", "", "-r [|requirements.txt|]")]
    public void In_the_file_on_Alpine(string rule, string good, string mistake, string? at = null) => Verify(Alpine, rule, good, mistake, at);

    [Fact]
    public void A_token_in_the_address_of_a_repository() => Verify(
        Pip, "secret-in-code", "--no-cache-dir -r", $"--no-cache-dir git+https://[|ghp_{new string('a', 18)}{new string('B', 18)}|]@github.com/acme/app.git@v1 -r");

    /// <param name="good">What stands in the file once.</param>
    /// <param name="mistake">What is put there; the word that is to be found is marked in it, or in <paramref name="at"/>.</param>
    /// <param name="at">Another piece of the file, with the mark, where the mistake shows only there.</param>
    private static void Verify(string file, string rule, string good, string mistake, string? at = null)
    {
        Assert.Equal(2, file.Split(good).Length);
        file = file.Replace(good, mistake, StringComparison.Ordinal);
        if (at is not null)
        {
            string unmarked = MarkedText.Parse(at).Text;
            Assert.Equal(2, file.Split(unmarked).Length);
            file = file.Replace(unmarked, at, StringComparison.Ordinal);
        }

        MarkedText bad = MarkedText.Parse(file);
        Assert.Equal(
            [$"{rule} at {bad.Span}: {bad.Source.ToString(bad.Span)}"],
            Lint(bad.Source).Select(finding => $"{finding.Rule.Name} at {finding.Span}: {bad.Source.ToString(finding.Span)}"));
    }

    private static string Describe(Finding finding) => $"{finding.Rule.Name}: {finding.Message}";

    private static ImmutableArray<Finding> Lint(SourceText source)
    {
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(source));
        LintResult result = Linter.Lint(model, Options, new(() => BuildContext.Find(new DockerfilePlace(Tree, "Dockerfile"), model)));

        Assert.Empty(result.Failures);
        return result.Findings;
    }
}
