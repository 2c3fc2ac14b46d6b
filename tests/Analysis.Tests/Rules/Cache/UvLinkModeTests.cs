using Basewise.Analysis.Rules.Cache;

namespace Basewise.Analysis.Tests.Rules.Cache;

public sealed class UvLinkModeTests : RuleTest
{
    private protected override Rule Rule => new UvLinkMode();

    [Fact]
    public void The_first_command_is_reported_and_the_variable_is_set_before_it() => Verify(
        """
        FROM python:3.12-slim
        WORKDIR /app
        # the dependencies
        RUN --mount=type=cache,target=/root/.cache/uv \
            uv [|sync|] --locked --no-install-project
        COPY . .
        RUN --mount=type=cache,target=/root/.cache/uv \
            uv sync --locked
        """,
        """
        FROM python:3.12-slim
        WORKDIR /app
        # the dependencies
        ENV UV_LINK_MODE=copy
        RUN --mount=type=cache,target=/root/.cache/uv \
            uv sync --locked --no-install-project
        COPY . .
        RUN --mount=type=cache,target=/root/.cache/uv \
            uv sync --locked
        """);

    [Fact]
    public void Each_stage_is_one_of_its_own() => Verify(
        "FROM python:3.12 AS a\nRUN --mount=type=cache,target=/root/.cache uv pip [|install|] --system x\nFROM python:3.12 AS b\nRUN --mount=type=cache,target=/root/.cache/uv uv [|sync|]\nFROM a\nRUN --mount=type=cache,target=/root/.cache/uv uv sync\n");

    [Theory]
    [InlineData("ENV UV_LINK_MODE=copy\nRUN --mount=type=cache,target=/root/.cache/uv uv sync")]
    [InlineData("ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy\nRUN --mount=type=cache,target=/root/.cache/uv uv sync")]
    [InlineData("ARG UV_LINK_MODE=copy\nRUN --mount=type=cache,target=/root/.cache/uv uv sync")]
    [InlineData("RUN --mount=type=cache,target=/root/.cache/uv uv sync --link-mode=copy")]
    [InlineData("RUN --mount=type=cache,target=/root/.cache/uv UV_LINK_MODE=copy uv sync")]
    [InlineData("RUN --mount=type=cache,target=/root/.cache/uv export UV_LINK_MODE=copy && uv sync")]
    [InlineData("RUN uv sync")]
    [InlineData("RUN --mount=type=cache,target=/root/.cache/pip uv sync")]
    [InlineData("RUN --mount=type=cache,target=/root/.cache/uv uv sync --no-cache")]
    [InlineData("RUN --mount=type=cache,target=/root/.cache/uv uv lock")]
    [InlineData("RUN --mount=type=cache,target=/root/.cache/uv uv python install 3.12")]
    [InlineData("RUN --mount=type=bind,source=uv.lock,target=uv.lock uv sync")]
    public void Where_the_mode_is_set_or_nothing_is_linked_there_is_no_finding(string lines) => VerifySilent($"FROM python:3.12-slim\n{lines}\n");
}
