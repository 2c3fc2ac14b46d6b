using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Semantics;

public sealed class BuildStateTests
{
    [Theory]
    [InlineData("FROM python:3.13-slim\nRUN x\n", "/")]
    [InlineData("FROM python:3.13-slim\nWORKDIR app\nRUN x\n", "/app")]
    [InlineData("FROM fedora\nRUN x\n", "/")]
    [InlineData("FROM scratch\nRUN x\n", "/")]
    [InlineData("FROM public.ecr.aws/lambda/python:3.12\nRUN x\n", "/var/task")]
    [InlineData("FROM example.org/x\nRUN x\n", null)]
    [InlineData("FROM example.org/x\nWORKDIR app\nRUN x\n", null)]
    [InlineData("FROM example.org/x\nWORKDIR /app/\nWORKDIR src\nRUN x\n", "/app/src")]
    [InlineData("FROM example.org/x\nENV HOME_DIR=/srv\nWORKDIR ${HOME_DIR}/app\nRUN x\n", "/srv/app")]
    [InlineData("FROM example.org/x\nARG WHERE\nWORKDIR $WHERE\nRUN x\n", null)]
    [InlineData("FROM python:3.13\nWORKDIR $NOPE/app\nRUN x\n", null)]
    [InlineData("FROM example.org/x AS a\nWORKDIR /app\nFROM a AS b\nFROM b\nRUN x\n", "/app")]
    [InlineData("FROM python:3.13-windowsservercore\nWORKDIR app\nRUN x\n", null)]
    [InlineData("FROM python:3.13\nWORKDIR \"/a b\"\nRUN x\n", "/a b")]
    public void The_working_directory_is_absolute_or_not_known(string text, string? folder) =>
        Assert.Equal(folder, Stages(text)[^1].Steps[^1].WorkingDirectory);

    [Theory]
    [InlineData("USER app:app", "app", false, false)]
    [InlineData("USER 10001:0", "10001", false, true)]
    [InlineData("USER 0", "0", true, true)]
    [InlineData("USER root:root", "root", true, false)]
    [InlineData("ARG UID=1000\nUSER ${UID}:${UID}", "1000", false, true)]
    [InlineData("ARG UID\nUSER $UID", null, false, false)]
    [InlineData("USER ${UID:-1000}", null, false, false)]
    [InlineData("ENV APP_USER=root\nUSER $APP_USER", "root", true, false)]
    public void The_user_is_the_part_before_the_group(string lines, string? name, bool isRoot, bool isNumeric)
    {
        StageUser user = Stages($"FROM python:3.13\n{lines}\n")[0].User;

        Assert.Equal((name, isRoot, isNumeric), (user.Name, user.IsRoot, user.IsNumeric));
    }

    [Theory]
    [InlineData("python:3.13", "root")]
    [InlineData("ghcr.io/astral-sh/uv:python3.12-trixie-slim", "root")]
    [InlineData("continuumio/miniconda3", "root")]
    [InlineData("mambaorg/micromamba", "mambauser")]
    [InlineData("apache/airflow:2.9.0", "airflow")]
    [InlineData("quay.io/jupyter/base-notebook", "jovyan")]
    [InlineData("public.ecr.aws/lambda/python:3.12", null)]
    [InlineData("gcr.io/distroless/python3-debian13:nonroot", null)]
    [InlineData("mcr.microsoft.com/devcontainers/python:3.12", null)]
    [InlineData("python:3.13-windowsservercore", null)]
    [InlineData("example.org/x", null)]
    public void A_stage_starts_as_the_user_that_the_image_is_known_for(string image, string? user) =>
        Assert.Equal(user, Stages($"FROM {image}\n")[0].User.Name);

    [Fact]
    public void Triggers_run_where_another_stage_begins_and_not_before()
    {
        ImmutableArray<Stage> stages = Stages(
            "FROM python:3.13 AS base\nONBUILD WORKDIR /app\nONBUILD USER app\nONBUILD ENV A=1\nFROM base AS one\nWORKDIR x\nFROM one\nRUN x\n");

        Assert.Equal(("/", "root", null), (stages[0].WorkingDirectory, stages[0].User.Name, stages[0].Variables.ValueOf("A").Text));
        Assert.Equal(("/app", "app", "1"), (stages[1].Steps[0].WorkingDirectory, stages[1].User.Name, stages[1].Variables.ValueOf("A").Text));
        Assert.Equal("/app/x", stages[2].WorkingDirectory);
    }

    private static ImmutableArray<Stage> Stages(string text) => SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text))).Stages;
}
