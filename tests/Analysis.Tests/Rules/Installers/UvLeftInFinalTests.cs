using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class UvLeftInFinalTests : RuleTest
{
    private protected override Rule Rule => new UvLeftInFinal();

    [Fact]
    public void Uv_is_reported_where_nothing_starts_it() => Verify(
        """
        FROM python:3.14-slim
        COPY --from=[|ghcr.io/astral-sh/uv:0.12.1|] /uv /bin/
        RUN uv sync --locked
        CMD ["/app/.venv/bin/app"]
        """);

    [Theory]
    [InlineData("COPY --from=ghcr.io/astral-sh/uv:0.12.1 /uv /bin/\nCMD [\"uv\", \"run\", \"app\"]")]
    [InlineData("COPY --from=ghcr.io/astral-sh/uv:0.12.1 /uv /bin/\nENTRYPOINT [\"/entrypoint.sh\"]")]
    [InlineData("COPY --from=ghcr.io/astral-sh/uv:0.12.1 /uv /bin/")]
    [InlineData("RUN --mount=from=ghcr.io/astral-sh/uv:0.12.1,source=/uv,target=/bin/uv uv sync\nCMD [\"/app/.venv/bin/app\"]")]
    public void Where_it_may_be_needed_or_is_only_lent_it_is_not(string lines) => VerifySilent($"FROM python:3.14-slim\n{lines}\n");

    [Fact]
    public void In_a_build_stage_it_stays_behind() => VerifySilent(
        "FROM python:3.14-slim AS build\nCOPY --from=ghcr.io/astral-sh/uv:0.12.1 /uv /bin/\nFROM python:3.14-slim\nCMD [\"app\"]\n");
}
