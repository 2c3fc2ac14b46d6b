using Basewise.Analysis.Rules.Stages;

namespace Basewise.Analysis.Tests.Rules.Stages;

public sealed class BuildToolsInFinalTests : RuleTest
{
    private protected override Rule Rule => new BuildToolsInFinal();

    [Theory]
    [InlineData("python:3.12-slim", "apt-get update && apt-get install -y --no-install-recommends [|build-essential|] libpq-dev && rm -rf /var/lib/apt/lists/*")]
    [InlineData("python:3.12-slim", "apt-get update && apt-get install -y curl [|gcc|]")]
    [InlineData("python:3.12-slim", "apt-get update && apt-get install -y [|libpq-dev|]")]
    [InlineData("python:3.12-alpine", "apk add --no-cache [|gcc|] musl-dev")]
    [InlineData("python:3.12-alpine", "apk add --no-cache --virtual .build-deps [|build-base|]")]
    [InlineData("debian:trixie-slim", "apt-get update && apt-get install -y python3 [|g++-12|]")]
    public void A_compiler_that_stays_is_reported_at_the_first_word_that_is_one(string image, string commands) =>
        Verify($"FROM {image}\nRUN {commands}\nCMD [\"python\", \"app.py\"]\n");

    [Fact]
    public void A_shell_with_a_script_is_a_program() => Verify(
        "FROM python:3.12-slim\nRUN apt-get install -y [|gcc|]\nENTRYPOINT [\"/bin/bash\", \"/entrypoint.sh\"]\n");

    [Fact]
    public void Headers_alone_weigh_less()
    {
        Assert.Equal(Severity.Information, Single("FROM python:3.12-slim\nRUN apt-get install -y libpq-dev\nCMD [\"python\"]\n").Severity);
        Assert.Equal(Severity.Warning, Single("FROM python:3.12-slim\nRUN apt-get install -y gcc libpq-dev\nCMD [\"python\"]\n").Severity);
    }

    [Fact]
    public void The_message_names_what_stays() => Assert.StartsWith(
        "`gcc`, `libc6-dev`, `make` and 1 more stay in the image",
        Single("FROM python:3.12-slim\nRUN apt-get install -y gcc=4:12.2.0-3 libc6-dev make curl libffi-dev\nCMD [\"python\"]\n").Message,
        StringComparison.Ordinal);

    [Fact]
    public void Removal_in_a_later_RUN_takes_nothing_out_of_the_layer() => Assert.Contains(
        "removed by a later RUN, but this layer keeps it",
        Single("FROM python:3.12-slim\nRUN apt-get install -y gcc\nRUN pip install x\nRUN apt-get purge -y gcc\nCMD [\"python\"]\n").Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("RUN apt-get update && apt-get install -y gcc && pip install x && apt-get purge -y --auto-remove gcc")]
    [InlineData("RUN buildDeps='gcc libc6-dev' && apt-get update && apt-get install -y $buildDeps && pip install x && apt-get purge -y --auto-remove $buildDeps")]
    [InlineData("RUN apt-get install -y curl ca-certificates libpq5 && rm -rf /var/lib/apt/lists/*")]
    [InlineData("RUN apt-get install -y make")]
    [InlineData("RUN apt-get update; apt-get install -y gcc libpq-dev; pip install x; apt-get autoremove -y gcc libpq-dev")]
    public void What_the_same_RUN_removes_and_what_runs_is_not_reported(string line) => VerifySilent($"FROM python:3.12-slim\n{line}\nCMD [\"python\", \"app.py\"]\n");

    [Fact]
    public void Alpines_virtual_packages_go_by_their_name() => VerifySilent(
        "FROM python:3.12-alpine\nRUN apk add --no-cache --virtual .build-deps gcc musl-dev && pip install x && apk del .build-deps\nCMD [\"python\", \"app.py\"]\n");

    [Theory]
    [InlineData("FROM python:3.12-slim AS build\nRUN apt-get install -y gcc\nRUN python -m venv /v\nFROM python:3.12-slim\nCOPY --from=build /v /v\nCMD [\"python\"]")]
    [InlineData("FROM python:3.12\nRUN apt-get install -y gcc libpq-dev\nCMD [\"python\"]")]
    [InlineData("FROM nvidia/cuda:12.4.1-devel-ubuntu22.04\nRUN apt-get install -y gcc\nCMD [\"python3\"]")]
    [InlineData("FROM mcr.microsoft.com/devcontainers/python:3.12\nRUN apt-get install -y gcc\nCMD [\"python\"]")]
    [InlineData("FROM acme/base\nRUN apt-get install -y gcc\nCMD [\"python\"]")]
    [InlineData("FROM python:3.12-slim AS dev\nRUN apt-get install -y gcc\nCMD [\"python\"]")]
    [InlineData("FROM python:3.12-slim\nRUN apt-get install -y gcc")]
    [InlineData("FROM python:3.12-slim\nRUN apt-get install -y build-essential\nCMD [\"jupyter\", \"lab\"]")]
    [InlineData("FROM python:3.12-slim\nRUN apt-get install -y build-essential\nCMD [\"bash\"]")]
    [InlineData("FROM python:3.12-slim\nONBUILD RUN apt-get install -y gcc\nCMD [\"python\"]")]
    public void Other_stages_and_images_to_work_in_are_not_judged(string text) => VerifySilent(text + "\n");

    [Fact]
    public void A_second_Python_is_another_rules_word() => VerifySilent(
        "FROM python:3.12-slim\nRUN apt-get update && apt-get install -y python3-dev wget\nCMD [\"python\", \"app.py\"]\n");
}
