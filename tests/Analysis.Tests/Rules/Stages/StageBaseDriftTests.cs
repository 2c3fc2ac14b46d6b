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
