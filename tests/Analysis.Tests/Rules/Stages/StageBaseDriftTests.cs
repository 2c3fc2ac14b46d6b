using Basewise.Analysis.Rules.Stages;

namespace Basewise.Analysis.Tests.Rules.Stages;

public sealed class StageBaseDriftTests : RuleTest
{
    private const string Venv = "RUN python -m venv /venv && /venv/bin/pip install flask\n";

    private protected override Rule Rule => new StageBaseDrift();

    [Theory]
    [InlineData("3.12-bookworm", "3.12-slim", "3.12-slim-bookworm")]
    [InlineData("3.12", "3.12-slim-bookworm", "3.12-slim-trixie")]
    [InlineData("3.12.4-slim-bookworm", "3.12.9-slim-bookworm", "3.12.4-slim-bookworm")]
    [InlineData("3.12-alpine3.23", "3.12-alpine", null)]
    public void The_stage_that_runs_moves_to_what_the_packages_are_installed_on(string built, string run, string? moved)
    {
        string rest = "COPY --from=build /venv /venv\n";
        if (moved is null) VerifySilent($"FROM python:{built} AS build\n{Venv}FROM python:{run}\n{rest}");
        else Verify($"FROM python:{built} AS build\n{Venv}FROM [|python:{run}|]\n{rest}", $"FROM python:{built} AS build\n{Venv}FROM python:{moved}\n{rest}");
    }

    [Fact]
    public void An_ARG_that_holds_one_of_them_is_edited() => Verify(
        $"ARG RUN=slim-bookworm\nFROM python:3.12-trixie AS build\n{Venv}FROM [|python:3.12-$RUN|]\nCOPY --from=build /venv /venv\n",
        $"ARG RUN=slim-trixie\nFROM python:3.12-trixie AS build\n{Venv}FROM python:3.12-$RUN\nCOPY --from=build /venv /venv\n");

    [Theory]
    [InlineData("3.12", "3.12-slim-bookworm", "ARG DEBIAN=trixie", "3.12-${DEBIAN}", "3.12-slim-${DEBIAN}")]
    [InlineData("3.12.4-slim-bookworm", "3.12.9-slim-bookworm", "ARG PYTHON_VERSION=3.12.4", "${PYTHON_VERSION}-slim-bookworm", "${PYTHON_VERSION}-slim-bookworm")]
    [InlineData("3.12.14-trixie", "3.12.9-slim-bookworm", "ARG PYTHON_VERSION=3.12.14\nARG DEBIAN=trixie", "${PYTHON_VERSION}-${DEBIAN}", "${PYTHON_VERSION}-slim-${DEBIAN}")]
    public void What_both_have_can_be_named_once(string built, string run, string declared, string builtOnce, string runOnce) => Verify(
        $"# syntax=docker/dockerfile:1\n# Builds the shop.\nFROM python:{built} AS build\n{Venv}FROM [|python:{run}|]\nCOPY --from=build /venv /venv\n",
        $"# syntax=docker/dockerfile:1\n# Builds the shop.\n{declared}\nFROM python:{builtOnce} AS build\n{Venv}FROM python:{runOnce}\nCOPY --from=build /venv /venv\n",
        fix: 1);

    [Theory]
    [InlineData("ARG DEBIAN=bookworm\nFROM python:3.12-trixie AS build\n" + Venv + "FROM python:3.12-slim-bookworm\nCOPY --from=build /venv /venv\n")]
    [InlineData("ARG V=3.12\nFROM python:$V-trixie AS build\n" + Venv + "FROM python:3.12-slim-bookworm\nCOPY --from=build /venv /venv\n")]
    [InlineData("# hadolint ignore=DL3006\nFROM python:3.12-trixie AS build\n" + Venv + "FROM python:3.12-slim-bookworm\nCOPY --from=build /venv /venv\n")]
    public void It_is_not_named_once_where_a_name_is_taken_a_variable_is_there_or_a_comment_counts_for_the_line_below(string text) =>
        Assert.Equal("Move to 3.12-slim-trixie, on which build installs", Assert.Single(Single(text).Fixes).Title);

    [Fact]
    public void An_image_that_is_not_Pythons_own_is_compared_by_its_distribution() => VerifyNoFix(
        "FROM ghcr.io/astral-sh/uv:python3.12-bookworm-slim AS build\nWORKDIR /app\nRUN uv sync\nFROM [|python:3.12-slim-trixie|]\nCOPY --from=build /app /app\n");

    [Fact]
    public void A_step_back_weighs_more_than_a_step_forward()
    {
        string Text(string built, string run) => $"FROM python:3.12-{built} AS build\n{Venv}FROM python:3.12-{run}\nCOPY --from=build /venv /venv\n";

        Assert.Equal(Severity.Warning, Single(Text("trixie", "slim-bookworm")).Severity);
        Assert.Equal(Severity.Information, Single(Text("bookworm", "slim-trixie")).Severity);
    }

    [Theory]
    [InlineData("FROM python:3.12 AS b\n" + Venv + "FROM python:3.12-slim\nCOPY --from=b /venv /venv")]
    [InlineData("FROM python:3.12-bookworm AS b\n" + Venv + "FROM python:3.12-slim-bookworm\nCOPY --from=b /venv /venv")]
    [InlineData("FROM python:3.12-slim AS b\n" + Venv + "FROM python:3.12-alpine\nCOPY --from=b /venv /venv")]
    [InlineData("FROM python:3.11-bookworm AS b\n" + Venv + "FROM python:3.12-slim-trixie\nCOPY --from=b /venv /venv")]
    [InlineData("FROM python:3.12-bookworm AS docs\nRUN pip install mkdocs && mkdocs build\nFROM python:3.12-slim-trixie\nCOPY --from=docs /site /site")]
    [InlineData("FROM python:3.12-bookworm AS b\nRUN pip wheel -w /wheels x\nFROM python:3.12-slim-trixie\nCOPY --from=b /wheels /wheels")]
    [InlineData("FROM python:3.12-bookworm AS test\n" + Venv + "FROM python:3.12-slim-trixie\nRUN pip install x")]
    [InlineData("FROM acme/build AS b\n" + Venv + "FROM python:3.12-slim-trixie\nCOPY --from=b /venv /venv")]
    public void The_same_base_other_rules_business_and_what_brings_no_packages_are_not_reported(string text) => VerifySilent(text + "\n");
}
