using Basewise.Analysis.Rules.Security;

namespace Basewise.Analysis.Tests.Rules.Security;

public sealed class RootFinalStageTests : RuleTest
{
    private protected override Rule Rule => new RootFinalStage();

    [Fact]
    public void A_final_stage_without_USER_is_reported_and_gets_one_after_the_last_step_that_needs_root() => Verify(
        """
        FROM python:3.13-slim-trixie
        WORKDIR /app
        COPY . .
        # the port of gunicorn
        EXPOSE 8000
        [|CMD|] ["python", "app.py"]
        """,
        """
        FROM python:3.13-slim-trixie
        WORKDIR /app
        COPY . .
        RUN useradd --create-home --uid 10001 app
        USER 10001
        # the port of gunicorn
        EXPOSE 8000
        CMD ["python", "app.py"]
        """);

    [Fact]
    public void Alpine_has_another_command() => Verify(
        "FROM python:3.13-alpine3.24\n[|CMD|] [\"python\", \"app.py\"]\n",
        "FROM python:3.13-alpine3.24\nRUN adduser -D -u 10001 app\nUSER 10001\nCMD [\"python\", \"app.py\"]\n");

    [Fact]
    public void A_last_USER_that_is_root_is_reported_at_its_word_and_goes_back_to_the_one_before() => Verify(
        "FROM python:3.13-slim\nUSER app\nRUN true\nUSER [|root|]\nRUN apt-get update\nCMD [\"python\"]\n",
        "FROM python:3.13-slim\nUSER app\nRUN true\nUSER root\nRUN apt-get update\nUSER app\nCMD [\"python\"]\n");

    [Fact]
    public void A_user_that_is_made_and_never_used_is_used() => Verify(
        "FROM python:3.13-slim\nRUN useradd -m web\n[|CMD|] [\"web\"]\n",
        "FROM python:3.13-slim\nRUN useradd -m web\nUSER web\nCMD [\"web\"]\n");

    [Fact]
    public void A_USER_root_with_nothing_behind_it_gives_way() => Verify(
        "FROM python:3.13-slim\nUSER app\nRUN true\nUSER [|root|]\nCMD [\"python\"]\n",
        "FROM python:3.13-slim\nUSER app\nRUN true\nUSER app\nCMD [\"python\"]\n");

    [Fact]
    public void A_user_that_is_made_only_sometimes_is_not_taken() => Verify(
        "[|FROM|] python:3.13-slim\nARG UID=0\nRUN if [ $UID -ne 0 ]; then adduser --uid $UID web; fi\n",
        "FROM python:3.13-slim\nARG UID=0\nRUN if [ $UID -ne 0 ]; then adduser --uid $UID web; fi\nRUN useradd --create-home --uid 10001 app\nUSER 10001\n");

    [Fact]
    public void A_user_that_a_build_argument_chooses_is_left_to_whoever_builds() => VerifyNoFix(
        "FROM python:3.13-slim\nARG UID=0\nRUN useradd app\nUSER [|$UID:$UID|]\n");

    [Theory]
    [InlineData("0")]
    [InlineData("0:0")]
    [InlineData("root:root")]
    public void Root_has_more_than_one_name(string user) => Verify($"FROM acme/base\nUSER [|{user}|]\nCMD [\"python\"]\n");

    [Fact]
    public void A_user_of_a_parent_stage_is_inherited() => VerifySilent(
        "FROM python:3.13-slim AS base\nUSER 1000\nFROM base\nCMD [\"python\"]\n");

    [Fact]
    public void Only_the_final_stage_counts() => Verify(
        "FROM python:3.13 AS build\nRUN pip wheel .\n[|FROM|] python:3.13-slim\nCOPY --from=build /x /x\n");

    [Theory]
    [InlineData("FROM python:3.13-slim\nUSER app\n")]
    [InlineData("FROM python:3.13-slim\nUSER $APP_USER\n")]
    [InlineData("FROM python:3.13-slim\nARG UID=1000\nUSER ${UID}:${UID}\n")]
    [InlineData("FROM acme/base:1\nCMD [\"python\"]\n")]
    [InlineData("FROM scratch\nCMD [\"/app\"]\n")]
    [InlineData("FROM debian:trixie-slim\nCMD [\"python3\"]\n")]
    [InlineData("FROM ubuntu:24.04\nCMD [\"bash\"]\n")]
    [InlineData("FROM gcr.io/distroless/python3-debian12:nonroot\n")]
    [InlineData("FROM python:3.13-slim\nRUN apt-get install -y gosu\nENTRYPOINT [\"/entrypoint.sh\"]\n")]
    [InlineData("FROM python:3.13-slim\nENV UWSGI_UID=1000 UWSGI_GID=2000\nCMD [\"uwsgi\"]\n")]
    [InlineData("FROM python:3.13-windowsservercore-ltsc2022\nCMD [\"python\"]\n")]
    [InlineData("ARG BASE\nFROM $BASE\n")]
    public void Another_user_an_unknown_one_or_a_program_that_gives_up_its_rights_is_not_reported(string text) => VerifySilent(text);

    [Fact]
    public void Behind_a_heredoc_that_does_not_end_nothing_can_be_written() =>
        VerifyNoFix("[|FROM|] python:3.13-slim\nRUN <<EOF\npip install flask\n");
}
