using Basewise.Analysis.Rules.Stages;

namespace Basewise.Analysis.Tests.Rules.Stages;

public sealed class VenvPathMovedTests : RuleTest
{
    private const string Build = "FROM python:3.12 AS build\nRUN python -m venv /build/venv && /build/venv/bin/pip install gunicorn\n";

    private protected override Rule Rule => new VenvPathMoved();

    [Theory]
    [InlineData("COPY --from=build [|/build/venv|] /venv")]
    [InlineData("COPY --from=build [|/build|] /app")]
    [InlineData("WORKDIR /app\nCOPY --from=build [|/build/venv|] .venv")]
    public void An_environment_at_another_path_is_reported(string copy) => VerifyNoFix($"{Build}FROM python:3.12-slim\n{copy}\n");

    [Fact]
    public void A_project_of_uv_moves_its_environment_along() => Verify(
        "FROM python:3.12 AS build\nWORKDIR /src\nRUN uv sync --locked\nFROM python:3.12-slim\nWORKDIR /app\nCOPY --from=build [|/src/.venv|] /app/.venv\n");

    [Fact]
    public void It_weighs_more_where_the_container_starts_one_of_its_scripts()
    {
        string text = $"{Build}FROM python:3.12-slim\nCOPY --from=build /build/venv /venv\nENV PATH=/venv/bin:$PATH\n";

        Assert.Equal(Severity.Warning, Single($"{text}CMD [\"gunicorn\", \"app:app\"]\n").Severity);
        Assert.Equal(Severity.Warning, Single($"{text}ENTRYPOINT [\"/venv/bin/serve\"]\n").Severity);
        Assert.Equal(Severity.Information, Single($"{text}CMD [\"python\", \"-m\", \"app\"]\n").Severity);
        Assert.Contains("`gunicorn` does not start", Single($"{text}CMD [\"gunicorn\", \"app:app\"]\n").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("COPY --from=build /build/venv /build/venv")]
    [InlineData("COPY --from=build /build /build")]
    [InlineData("COPY --from=build /build/venv /venv\nRUN ln -s /venv /build/venv")]
    [InlineData("COPY --from=build /build/venv /venv\nRUN sed -i 's|/build/venv|/venv|' /venv/bin/*")]
    [InlineData("COPY --from=build /build/venv/lib/python3.12/site-packages /packages")]
    public void The_same_path_and_what_is_provided_for_are_not_reported(string lines) => VerifySilent($"{Build}FROM python:3.12-slim\n{lines}\n");

    [Theory]
    [InlineData("FROM python:3.12 AS build\nRUN uv venv --relocatable /b && uv pip install --python /b x\nFROM python:3.12-slim\nCOPY --from=build /b /venv")]
    [InlineData("FROM python:3.12 AS build\nRUN pip install --prefix=/install x\nFROM python:3.12-slim\nCOPY --from=build /install /usr/local")]
    [InlineData("FROM python:3.12 AS build\nRUN python -m venv /v && /v/bin/pip install x\nFROM scratch AS v\nCOPY --from=build /v /\nFROM python:3.12-slim\nCOPY --from=v / /v")]
    [InlineData("FROM python:3.12 AS build\nRUN python -m venv /b\nFROM python:3.12-slim\nCOPY --from=build /b /venv")]
    public void What_can_be_moved_or_ends_where_it_began_is_not_reported(string text) => VerifySilent(text + "\n");
}
