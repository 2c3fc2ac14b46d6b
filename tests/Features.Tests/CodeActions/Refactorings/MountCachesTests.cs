namespace Basewise.Features.Tests.CodeActions.Refactorings;

public sealed class MountCachesTests
{
    [Theory]
    [InlineData("RUN [||]pip install --no-cache-dir -r r.txt\n", "RUN --mount=type=cache,target=/root/.cache/pip pip install -r r.txt\n")]
    [InlineData("RUN [||]pip install \\\n    # all\n    --no-cache-dir \\\n    -r r.txt\n", null)]
    [InlineData("RUN [||]pip install \\\n    --no-cache-dir \\\n    -r r.txt\n", "RUN --mount=type=cache,target=/root/.cache/pip pip install \\\n    -r r.txt\n")]
    [InlineData("RUN [||]uv sync --locked --no-cache\n", "RUN --mount=type=cache,target=/root/.cache/uv uv sync --locked\n")]
    [InlineData("RUN [||]poetry install\n", "RUN --mount=type=cache,target=/root/.cache/pypoetry poetry install\n")]
    [InlineData("RUN --network=host [||]pip install a\n", "RUN --network=host --mount=type=cache,target=/root/.cache/pip pip install a\n")]
    [InlineData("ENV PIP_CACHE_DIR=/c\nRUN [||]pip install a\n", "ENV PIP_CACHE_DIR=/c\nRUN --mount=type=cache,target=/c pip install a\n")]
    [InlineData("ENV HOME=/h\nUSER 1000\nRUN [||]pip install a\n", "ENV HOME=/h\nUSER 1000\nRUN --mount=type=cache,target=/h/.cache/pip,uid=1000 pip install a\n")]
    [InlineData("ARG VERSION=1\nRUN [||]pip install a==$VERSION\r\n", "ARG VERSION=1\nRUN --mount=type=cache,target=/root/.cache/pip pip install a==$VERSION\r\n")]
    public void The_cache_of_an_installer_is_mounted_where_it_is(string before, string? after) =>
        Assert.Equal(after is null ? null : $"FROM python:3.12-slim\n{after}", Refactored.By("Keep", $"FROM python:3.12-slim\n{before}"));

    [Fact]
    public void The_lists_of_apt_are_mounted_where_they_are_removed_again()
    {
        const string Before = """
            FROM python:3.12-slim
            RUN [||]apt-get update \
                && apt-get install -y --no-install-recommends libpq5 \
                && rm -rf /var/lib/apt/lists/*
            """;

        Assert.Equal(
            """
            FROM python:3.12-slim
            RUN --mount=type=cache,target=/var/lib/apt/lists,sharing=locked apt-get update \
                && apt-get install -y --no-install-recommends libpq5
            """,
            Refactored.By("Keep what apt downloads", Before));
    }

    [Fact]
    public void Of_a_removal_of_several_things_the_others_stay() =>
        Assert.Equal(
            "FROM debian\nRUN --mount=type=cache,target=/var/lib/apt/lists,sharing=locked apt-get update && apt-get install -y git && rm -rf /tmp/*\n",
            Refactored.By("Keep", "FROM debian\nRUN [||]apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/* /tmp/*\n"));

    [Fact]
    public void Two_programs_get_two_mounts() =>
        Assert.Equal(
            "FROM python:3.12\nRUN --mount=type=cache,target=/var/lib/apt/lists,sharing=locked --mount=type=cache,target=/root/.cache/pip apt-get update && apt-get install -y git && pip install a\n",
            Refactored.By("Keep what apt and pip", "FROM python:3.12\nRUN [||]apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/* && pip install --no-cache-dir a\n"));

    [Theory]
    [InlineData("RUN --mount=type=cache,target=/root/.cache [||]pip install a\n")]
    [InlineData("ENV PIP_NO_CACHE_DIR=1\nRUN [||]pip install a\n")]
    [InlineData("RUN [||]pip install a && rm -rf /root/.cache\n")]
    [InlineData("RUN [||]pip install a && pip cache purge\n")]
    [InlineData("USER app\nRUN [||]pip install a\n")]
    [InlineData("ONBUILD RUN [||]pip install a\n")]
    [InlineData("RUN [||]apt-get update && apt-get install -y git\n")]
    [InlineData("RUN [||]echo a\n")]
    public void Where_a_mount_would_not_be_used_or_be_missed_later_none_is_offered(string text) =>
        Assert.Null(Refactored.By("Keep", $"FROM python:3.12-slim\n{text}"));

    [Theory]
    [InlineData("docker/dockerfile:1.1", false)]
    [InlineData("docker/dockerfile:1.2", true)]
    [InlineData("docker/dockerfile:1", true)]
    [InlineData("example/frontend:9", false)]
    public void The_chosen_syntax_must_know_mounts(string syntax, bool isOffered) =>
        Assert.Equal(isOffered, Refactored.By("Keep", $"# syntax={syntax}\nFROM python:3.12\nRUN [||]pip install a\n") is not null);
}
