using Basewise.Analysis.Rules.Stages;

namespace Basewise.Analysis.Tests.Rules.Stages;

public sealed class VenvWithoutPythonTests : RuleTest
{
    private const string Official = "FROM python:3.12-slim AS build\nRUN python -m venv /venv && /venv/bin/pip install x\n";
    private const string Debian = "FROM debian:trixie AS build\nRUN apt-get install -y python3-venv\nRUN python3 -m venv /venv && /venv/bin/pip install x\n";
    private const string Managed = "FROM ghcr.io/astral-sh/uv:bookworm-slim AS build\nWORKDIR /app\nRUN uv sync --locked\n";

    private protected override Rule Rule => new VenvWithoutPython();

    [Theory]
    [InlineData(Official, "debian:trixie-slim", "/venv")]
    [InlineData(Official, "ubuntu:24.04", "/venv")]
    [InlineData(Official, "gcr.io/distroless/python3-debian12", "/venv")]
    [InlineData(Debian, "python:3.13-slim", "/venv")]
    [InlineData(Debian, "debian:trixie-slim", "/venv")]
    [InlineData(Managed, "debian:bookworm-slim", "/app")]
    [InlineData(Managed, "python:3.12-slim-bookworm", "/app")]
    public void An_environment_whose_Python_stays_behind_is_reported(string build, string run, string copied) =>
        VerifyNoFix($"{build}FROM {run}\nCOPY --from=build [|{copied}|] {copied}\nENV PATH={copied}/bin:$PATH\nCMD [\"python\", \"-m\", \"app\"]\n");

    [Theory]
    [InlineData(Official, "/venv", "Start from the same python image")]
    [InlineData(Managed, "/app", "Copy /root/.local/share/uv/python too")]
    public void The_message_says_how_to_mend_it(string build, string copied, string advice) => Assert.Contains(
        advice, Single($"{build}FROM debian:bookworm-slim\nCOPY --from=build {copied} {copied}\nCMD [\"app\"]\n").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(Official, "FROM python:3.12-slim\nCOPY --from=build /venv /venv")]
    [InlineData(Official, "FROM python:3.12-slim-bookworm\nCOPY --from=build /venv /venv")]
    [InlineData(Official, "FROM acme/python\nCOPY --from=build /venv /venv")]
    [InlineData(Official, "FROM debian:trixie-slim\nCOPY --from=build /usr/local /usr/local\nCOPY --from=build /venv /venv")]
    [InlineData(Official, "FROM debian:trixie-slim\nRUN apt-get install -y python3\nCOPY --from=build /venv /venv")]
    [InlineData(Official, "FROM gcr.io/distroless/python3-debian12\nCOPY --from=build /venv /venv\nENV PYTHONPATH=/venv/lib/python3.12/site-packages")]
    [InlineData(Official, "FROM debian:trixie-slim\nRUN ln -s /usr/bin/python3 /usr/local/bin/python3\nCOPY --from=build /venv /venv")]
    [InlineData(Debian, "FROM python:3.13\nCOPY --from=build /venv /venv")]
    [InlineData(Debian, "FROM debian:trixie-slim\nRUN apt-get install -y python3\nCOPY --from=build /venv /venv")]
    [InlineData(Debian, "FROM gcr.io/distroless/python3-debian12\nCOPY --from=build /venv /venv")]
    [InlineData(Debian, "FROM build\nRUN true")]
    [InlineData(Managed, "FROM debian:bookworm-slim\nCOPY --from=build /root/.local/share/uv /root/.local/share/uv\nCOPY --from=build /app /app")]
    [InlineData(Managed, "FROM ghcr.io/astral-sh/uv:bookworm-slim\nCOPY --from=build /app /app\nRUN uv python install")]
    [InlineData("FROM ghcr.io/astral-sh/uv:bookworm-slim AS build\nRUN apt-get install -y python3\nRUN uv venv /venv && uv pip install --python /venv x\n", "FROM debian:bookworm-slim\nCOPY --from=build /venv /venv")]
    [InlineData("FROM ghcr.io/astral-sh/uv:python3.12-bookworm AS build\nENV UV_PYTHON_PREFERENCE=only-managed\nRUN uv venv /venv && uv pip install --python /venv x\n", "FROM debian:bookworm-slim\nCOPY --from=build /venv /venv")]
    [InlineData("FROM python:3.12-slim AS build\nRUN python -m venv --copies /venv && /venv/bin/pip install x\n", "FROM debian:bookworm-slim\nCOPY --from=build /venv /venv")]
    public void Where_its_Python_is_or_may_be_there_is_no_finding(string build, string run) => VerifySilent($"{build}{run}\nCMD [\"app\"]\n");
}
