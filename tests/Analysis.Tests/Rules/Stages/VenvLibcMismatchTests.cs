using Basewise.Analysis.Rules.Stages;

namespace Basewise.Analysis.Tests.Rules.Stages;

public sealed class VenvLibcMismatchTests : RuleTest
{
    private protected override Rule Rule => new VenvLibcMismatch();

    [Theory]
    [InlineData("python:3.12-slim-bookworm", "python:3.12-alpine3.22")]
    [InlineData("python:3.12-alpine", "python:3.12-slim")]
    [InlineData("debian:bookworm", "alpine:3.22")]
    [InlineData("ghcr.io/astral-sh/uv:python3.12-alpine", "python:3.12-slim")]
    [InlineData("python:3.12-alpine", "gcr.io/distroless/python3-debian12")]
    public void An_environment_that_goes_to_another_C_library_is_reported(string built, string run) => Verify(
        $"FROM {built} AS build\nRUN python -m venv /venv && /venv/bin/pip install numpy\nFROM {run}\nCOPY --from=build [|/venv|] /venv\n");

    [Theory]
    [InlineData("pip install numpy", "/usr/local/lib/python3.12/site-packages /usr/local/lib/python3.12/site-packages")]
    [InlineData("pip install --prefix=/install numpy", "/install /usr/local")]
    [InlineData("pip install --user numpy", "/root/.local /root/.local")]
    [InlineData("pip install --target=/deps numpy", "/deps /deps")]
    [InlineData("pip wheel -w /wheels numpy", "/wheels /wheels")]
    [InlineData("cd /app && uv sync", "/app /app")]
    public void Every_way_to_carry_packages_is_seen(string command, string copied)
    {
        string[] paths = copied.Split(' ');
        Verify($"FROM python:3.12-slim AS build\nRUN {command}\nFROM python:3.12-alpine\nCOPY --from=build [|{paths[0]}|] {paths[1]}\n");
    }

    [Fact]
    public void A_stage_on_a_stage_has_its_image() => Verify(
        "FROM python:3.12-alpine AS base\nFROM base AS build\nRUN python -m venv /v && /v/bin/pip install x\nFROM python:3.12-slim AS run\nFROM run\nCOPY --from=build [|/v|] /v\n");

    [Fact]
    public void What_goes_through_an_empty_stage_is_still_from_where_it_was_installed() => Verify(
        "FROM python:3.12-alpine AS build\nRUN python -m venv /v && /v/bin/pip install x\nFROM scratch AS v\nCOPY --from=build /v /v\nFROM python:3.12-slim\nCOPY --from=v [|/v|] /v\n");

    [Fact]
    public void The_message_names_both() => Assert.Contains(
        "installed on Alpine 3.22 (musl), and this stage is Debian 12 (glibc)",
        Single("FROM python:3.12-alpine3.22 AS b\nRUN python -m venv /v && /v/bin/pip install x\nFROM python:3.12-slim-bookworm\nCOPY --from=b /v /v\n").Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("FROM python:3.12 AS b\nRUN python -m venv /v && /v/bin/pip install x\nFROM python:3.12-slim\nCOPY --from=b /v /v")]
    [InlineData("FROM python:3.12-alpine AS b\nRUN python -m venv /v && /v/bin/pip install x\nFROM python:3.12-alpine\nCOPY --from=b /v /v")]
    [InlineData("FROM acme/python AS b\nRUN python -m venv /v && /v/bin/pip install x\nFROM python:3.12-alpine\nCOPY --from=b /v /v")]
    [InlineData("FROM python:3.12-alpine AS b\nRUN python -m venv /v && /v/bin/pip install x\nFROM acme/python\nCOPY --from=b /v /v")]
    [InlineData("FROM node:22-alpine AS web\nRUN npm ci && npm run build\nFROM python:3.12-slim\nCOPY --from=web /app/dist /app/static")]
    [InlineData("FROM golang:1.23-alpine AS go\nRUN go build -o /usr/local/bin/tool\nFROM python:3.12-slim\nCOPY --from=go /usr/local/bin/tool /usr/local/bin/tool")]
    [InlineData("FROM python:3.12-alpine AS docs\nRUN pip install mkdocs && mkdocs build\nFROM nginx:1.27\nCOPY --from=docs /site /usr/share/nginx/html")]
    [InlineData("FROM python:3.12-slim AS req\nRUN pip install poetry && poetry export -o /requirements.txt\nFROM python:3.12-alpine\nCOPY --from=req /requirements.txt .")]
    [InlineData("FROM python:3.12-alpine\nCOPY --from=ghcr.io/astral-sh/uv:latest /uv /uvx /bin/")]
    [InlineData("FROM python:3.12-slim AS b\nRUN python -m venv /v\nFROM python:3.12-alpine\nCOPY --from=b /v /v")]
    public void The_same_library_what_is_unknown_and_what_is_no_package_are_not_reported(string text) => VerifySilent(text + "\n");
}
