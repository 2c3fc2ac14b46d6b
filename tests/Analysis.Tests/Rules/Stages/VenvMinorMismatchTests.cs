using Basewise.Analysis.Rules.Stages;

namespace Basewise.Analysis.Tests.Rules.Stages;

public sealed class VenvMinorMismatchTests : RuleTest
{
    private const string Venv = "RUN python -m venv /venv && /venv/bin/pip install flask\n";

    private protected override Rule Rule => new VenvMinorMismatch();

    [Fact]
    public void An_environment_of_another_minor_version_is_reported() => Verify(
        $"FROM python:3.11-slim AS build\n{Venv}FROM python:3.12-slim\nCOPY --from=build [|/venv|] /venv\n");

    [Fact]
    public void The_system_packages_of_another_minor_version_are_reported_once() => Verify(
        "FROM python:3.11 AS build\nRUN pip install flask\nFROM python:3.12-slim\nCOPY --from=build [|/usr/local/lib/python3.11/site-packages|] /usr/local/lib/python3.11/site-packages\n");

    [Fact]
    public void A_folder_that_the_other_stage_does_not_have_is_renamed() => Verify(
        "FROM python:3.12 AS build\nRUN pip install flask\nFROM python:3.12-slim\nCOPY --from=build /usr/local/lib/[|python3.11|]/site-packages /usr/local/lib/python3.12/site-packages\n",
        "FROM python:3.12 AS build\nRUN pip install flask\nFROM python:3.12-slim\nCOPY --from=build /usr/local/lib/python3.12/site-packages /usr/local/lib/python3.12/site-packages\n");

    [Fact]
    public void A_folder_that_this_Python_does_not_look_into_is_renamed() => Verify(
        "FROM python:3.12 AS build\nRUN pip install flask\nFROM python:3.12-slim\nCOPY --from=build /usr/local/lib/python3.12/site-packages /usr/local/lib/[|python3.11|]/site-packages\n",
        "FROM python:3.12 AS build\nRUN pip install flask\nFROM python:3.12-slim\nCOPY --from=build /usr/local/lib/python3.12/site-packages /usr/local/lib/python3.12/site-packages\n");

    [Fact]
    public void The_version_may_come_from_an_ARG() => Verify(
        $"ARG PY=3.11\nFROM python:${{PY}}-slim AS build\n{Venv}FROM python:3.12-slim\nCOPY --from=build [|/venv|] /venv\n");

    [Fact]
    public void An_environment_made_by_a_named_Python_is_of_that() => Verify(
        "FROM python:3.12 AS build\nRUN apt-get update && apt-get install -y python3.11 && python3.11 -m venv /v && /v/bin/pip install x\nFROM python:3.12-slim\nCOPY --from=build [|/v|] /v\n");

    [Fact]
    public void The_message_names_both_versions() => Assert.Contains(
        "installed for Python 3.11 in `build`, and this stage has Python 3.12",
        Single($"FROM python:3.11-slim AS build\n{Venv}FROM python:3.12-slim\nCOPY --from=build /venv /venv\n").Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("FROM python:3.12 AS b\n" + Venv + "FROM python:3.12-slim\nCOPY --from=b /venv /venv")]
    [InlineData("FROM python:3.12.1 AS b\n" + Venv + "FROM python:3.12.9-slim\nCOPY --from=b /venv /venv")]
    [InlineData("FROM python:3.11 AS b\n" + Venv + "FROM debian:bookworm-slim\nCOPY --from=b /venv /venv")]
    [InlineData("FROM ghcr.io/astral-sh/uv:bookworm-slim AS b\nENV UV_PYTHON_INSTALL_DIR=/python\nRUN uv python install 3.13\nWORKDIR /app\nRUN uv sync\nFROM python:3.12-slim\nCOPY --from=b /python /python\nCOPY --from=b /app /app")]
    [InlineData("FROM python:3.11 AS b\nRUN pip install x\nFROM python:3.12-slim\nCOPY --from=b /usr/local /usr/local")]
    [InlineData("FROM python:3.11 AS b\nRUN pip wheel -w /wheels x\nFROM python:3.12-slim\nCOPY --from=b /wheels /wheels")]
    [InlineData("FROM python:3.11 AS b\nRUN pip install --target /deps x\nFROM python:3.12-slim\nCOPY --from=b /deps /deps\nENV PYTHONPATH=/deps")]
    [InlineData("FROM python:3.11 AS docs\nRUN pip install sphinx && make html\nFROM python:3.12-slim\nCOPY --from=docs /build/html /srv")]
    [InlineData("ARG V=3.11\nFROM python:${V} AS b\nRUN pip install x\nFROM python:${V}-slim\nARG V\nCOPY --from=b /usr/local/lib/python${V}/site-packages /usr/local/lib/python${V}/site-packages")]
    [InlineData("FROM python:3.11-slim AS b\nRUN pip install x\nFROM gcr.io/distroless/python3-debian12\nCOPY --from=b /usr/local/lib/python3.11/site-packages /usr/local/lib/python3.11/site-packages\nENV PYTHONPATH=/usr/local/lib/python3.11/site-packages")]
    public void The_same_version_and_what_brings_its_own_are_not_reported(string text) => VerifySilent(text + "\n");
}
