using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class UvSyncUnlockedTests : RuleTest
{
    private protected override Rule Rule => new UvSyncUnlocked();

    [Fact]
    public void The_option_is_added() => Verify(
        """
        FROM python:3.14-slim
        COPY pyproject.toml uv.lock ./
        RUN uv [|sync|] --no-dev --no-install-project
        COPY . .
        RUN ["uv", [|"sync"|], "--no-dev"]
        """,
        """
        FROM python:3.14-slim
        COPY pyproject.toml uv.lock ./
        RUN uv sync --locked --no-dev --no-install-project
        COPY . .
        RUN ["uv", "sync", "--locked", "--no-dev"]
        """);

    [Theory]
    [InlineData("RUN uv sync --locked")]
    [InlineData("RUN uv sync --frozen --no-dev")]
    [InlineData("ENV UV_LOCKED=1\nRUN uv sync")]
    [InlineData("ENV UV_FROZEN=true\nRUN uv sync")]
    [InlineData("ARG UV_LOCKED=1\nRUN uv sync")]
    [InlineData("RUN UV_FROZEN=1 uv sync")]
    [InlineData("RUN export UV_LOCKED=1 && uv sync")]
    [InlineData("RUN uv sync $UV_OPTIONS")]
    [InlineData("RUN uv pip sync requirements.txt")]
    [InlineData("RUN uv sync --script tool.py")]
    [InlineData("RUN uv sync --upgrade")]
    [InlineData("RUN uv sync -P flask")]
    public void Who_is_strict_is_not_reported(string lines) => VerifySilent($"FROM python:3.14-slim\nCOPY . .\n{lines}\n");

    [Fact]
    public void Where_there_is_no_lock_file_at_all_another_rule_speaks() => VerifySilent("FROM python:3.14-slim\nCOPY pyproject.toml .\nRUN uv sync\n");

    [Fact]
    public void A_variable_that_says_no_does_not_help() => Verify("FROM python:3.14-slim\nCOPY . .\nENV UV_LOCKED=0\nRUN uv [|sync|]\n");
}
