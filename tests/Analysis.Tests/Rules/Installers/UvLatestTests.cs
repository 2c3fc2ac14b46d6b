using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class UvLatestTests : RuleTest
{
    private protected override Rule Rule => new UvLatest();

    private protected override bool SeesOnbuild => true;

    [Fact]
    public void The_tag_latest_and_none_are_pinned() => Verify(
        """
        FROM python:3.14-slim
        COPY --from=[|ghcr.io/astral-sh/uv:latest|] /uv /uvx /bin/
        COPY --from=[|ghcr.io/astral-sh/uv|] /uv /bin/
        RUN --mount=from=[|ghcr.io/astral-sh/uv|],source=/uv,target=/bin/uv uv sync --locked
        """,
        """
        FROM python:3.14-slim
        COPY --from=ghcr.io/astral-sh/uv:0.12.1 /uv /uvx /bin/
        COPY --from=ghcr.io/astral-sh/uv:0.12.1 /uv /bin/
        RUN --mount=from=ghcr.io/astral-sh/uv:0.12.1,source=/uv,target=/bin/uv uv sync --locked
        """);

    [Fact]
    public void The_image_on_Docker_Hub_counts_too() => Verify("FROM python:3.14-slim\nCOPY --from=[|astral/uv|] /uv /bin/\n");

    [Theory]
    [InlineData("COPY --from=ghcr.io/astral-sh/uv:0.12.1 /uv /bin/")]
    [InlineData("COPY --from=ghcr.io/astral-sh/uv:0.12 /uv /bin/")]
    [InlineData("COPY --from=ghcr.io/astral-sh/uv:python3.13-alpine /usr/local/bin/uv /bin/")]
    [InlineData("COPY --from=ghcr.io/astral-sh/uv:${UV_VERSION} /uv /bin/")]
    [InlineData("COPY --from=uv /uv /bin/")]
    [InlineData("COPY --from=ghcr.io/astral-sh/uv:latest@sha256:2381d6aa60c326b71fd40023f921a0a3b8f91b14d5db6b90402e65a635053709 /uv /bin/")]
    [InlineData("COPY --from=registry.example.org/tools/uv /uv /bin/")]
    [InlineData("RUN --mount=from=build,source=/uv,target=/bin/uv uv sync")]
    public void A_version_a_digest_and_other_images_are_not_reported(string line) => VerifySilent($"FROM python:3.14-slim\n{line}\n");
}
