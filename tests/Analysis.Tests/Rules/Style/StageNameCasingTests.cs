using Basewise.Analysis.Rules.Style;

namespace Basewise.Analysis.Tests.Rules.Style;

public sealed class StageNameCasingTests : RuleTest
{
    private protected override Rule Rule => new StageNameCasing();

    [Fact]
    public void A_stage_is_renamed_with_all_its_uses() => Verify(
        """
        FROM python:3.13 AS [|Build|]
        RUN pip wheel flask
        FROM Build AS test
        FROM python:3.13-slim
        COPY --from=BUILD --chown=1 /wheels /wheels
        RUN --mount=type=bind,from=Build,source=/wheels,target=/w pip install /w/*
        COPY --from=test /x /x
        COPY --from=0 /y /y
        """,
        """
        FROM python:3.13 AS build
        RUN pip wheel flask
        FROM build AS test
        FROM python:3.13-slim
        COPY --from=build --chown=1 /wheels /wheels
        RUN --mount=type=bind,from=build,source=/wheels,target=/w pip install /w/*
        COPY --from=test /x /x
        COPY --from=0 /y /y
        """);

    [Fact]
    public void A_use_in_the_default_of_an_ARG_is_renamed_there() => Verify(
        "ARG BASE=Dev\nFROM alpine AS [|Dev|]\nFROM ${BASE}\n",
        "ARG BASE=dev\nFROM alpine AS dev\nFROM ${BASE}\n");

    [Fact]
    public void Lower_case_is_not_reported() => VerifySilent("FROM alpine AS build-1.2_x\nFROM alpine\nCOPY --from=BUILD-1.2_x /a /b\n");
}
