using Basewise.Analysis.Rules.Cache;

namespace Basewise.Analysis.Tests.Rules.Cache;

public sealed class PipCacheMountTests : RuleTest
{
    private protected override Rule Rule => new PipCacheMount();

    [Fact]
    public void An_option_that_turns_the_mounted_cache_off_is_taken_out() => Verify(
        "FROM python:3.12-slim\nRUN --mount=type=cache,target=/root/.cache/pip pip install [|--no-cache-dir|] -r requirements.txt\n",
        "FROM python:3.12-slim\nRUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt\n");

    [Fact]
    public void So_is_uvs() => Verify(
        "FROM python:3.12-slim\nRUN --mount=type=cache,target=/root/.cache/uv \\\n    uv sync --locked [|--no-cache|]\n",
        "FROM python:3.12-slim\nRUN --mount=type=cache,target=/root/.cache/uv \\\n    uv sync --locked\n");

    [Fact]
    public void A_variable_that_turns_it_off_is_reported_at_the_mount() => VerifyNoFix(
        "FROM python:3.12-slim\nENV PIP_NO_CACHE_DIR=1\nRUN --mount=type=cache,target=[|/root/.cache/pip|] pip install flask && pip install django\n");

    [Theory]
    [InlineData("", "/home/app/.cache/pip", "/root/.cache/pip", "pip install x")]
    [InlineData("ENV PIP_CACHE_DIR=/cache\n", "/root/.cache/pip", "/cache", "pip install x")]
    [InlineData("ENV XDG_CACHE_HOME=/var/cache\n", "/root/.cache/pip", "/var/cache/pip", "pip install x")]
    [InlineData("ENV UV_CACHE_DIR=/uv\n", "/root/.cache/uv", "/uv", "uv sync")]
    [InlineData("ENV POETRY_CACHE_DIR=/tmp/poetry\n", "/root/.cache/pypoetry", "/tmp/poetry", "poetry install")]
    [InlineData("WORKDIR /app\n", "~/.cache/pip", "/root/.cache/pip", "pip install x")]
    [InlineData("WORKDIR /app\n", "./.cache/pip", "/root/.cache/pip", "pip install x")]
    public void A_mount_beside_the_cache_moves_to_it(string lines, string target, string moved, string command) => Verify(
        $"FROM python:3.12-slim\n{lines}RUN --mount=type=cache,target=[|{target}|] {command}\n",
        $"FROM python:3.12-slim\n{lines}RUN --mount=type=cache,target={moved} {command}\n");

    [Fact]
    public void Roots_cache_is_not_that_of_another_user() => Verify(
        "FROM python:3.12-slim\nRUN useradd -m app\nUSER app\nRUN --mount=type=cache,target=[|/root/.cache/pip|] pip install x\n");

    [Fact]
    public void A_mount_that_the_user_cannot_write_to_gets_the_users_number() => Verify(
        "FROM python:3.12-slim\nENV HOME=/home/app\nUSER 1000\nRUN --mount=type=cache,target=[|/home/app/.cache/pip|] pip install x\n",
        "FROM python:3.12-slim\nENV HOME=/home/app\nUSER 1000\nRUN --mount=type=cache,target=/home/app/.cache/pip,uid=1000 pip install x\n");

    [Theory]
    [InlineData("RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt")]
    [InlineData("RUN --mount=type=cache,target=/root/.cache pip install -r requirements.txt")]
    [InlineData("RUN --mount=type=cache,id=pip,dst=/root/.cache/pip/ pip install -r requirements.txt")]
    [InlineData("RUN --mount=type=cache,target=/root/.cache/uv --mount=type=bind,source=uv.lock,target=uv.lock uv sync --locked --no-install-project")]
    [InlineData("ENV UV_CACHE_DIR=/cache\nRUN --mount=type=cache,target=/cache uv sync")]
    [InlineData("ENV PIP_CACHE_DIR=/tmp/pip\nRUN --mount=type=cache,target=$PIP_CACHE_DIR pip install x")]
    [InlineData("RUN --mount=type=cache,target=/var/cache/apt --mount=type=cache,target=/var/lib/apt apt-get update && pip install --no-cache-dir x")]
    [InlineData("RUN --mount=type=cache,target=/root/.npm npm ci && pip install --no-cache-dir x")]
    [InlineData("RUN --mount=type=cache,target=/pip pip install --cache-dir /pip x")]
    [InlineData("RUN pip install --no-cache-dir x")]
    [InlineData("RUN useradd -m app\nUSER app\nRUN --mount=type=cache,target=/home/app/.cache/pip,uid=1000 pip install x")]
    [InlineData("RUN useradd -m -d /opt/app app\nUSER app\nRUN --mount=type=cache,target=/opt/app/.cache/pip,uid=1000 pip install x")]
    [InlineData("RUN --mount=type=cache,target=/root/.cache/pypoetry poetry install --no-root")]
    [InlineData("RUN --mount=type=cache,target=/home/app/.cache/pip sudo -u app pip install x")]
    [InlineData("RUN --mount=type=cache,target=/root/.cache/pip --mount=type=cache,target=/root/.cache/uv pip install uv && uv pip install --system x")]
    [InlineData("RUN --mount=type=cache,target=/root/.cache/pip make install")]
    public void A_mount_that_is_used_or_somebody_elses_is_not_reported(string lines) => VerifySilent($"FROM python:3.12-slim\n{lines}\n");

    [Fact]
    public void Of_a_user_that_is_not_known_nothing_is_said() => VerifySilent(
        "FROM acme/python\nRUN --mount=type=cache,target=/home/x/.cache/pip pip install x\n");
}
