using Basewise.Analysis.Rules.Wheels;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Wheels;

public sealed class NoWheelForPythonTests : RuleTest
{
    private protected override Rule Rule => new NoWheelForPython();

    [Theory]
    [InlineData("FROM python:3.12-slim\nRUN pip install [|numpy==1.23.5|]\n")]
    [InlineData("FROM python:3.13\nRUN pip install [|pydantic-core==2.16.3|]\n")]
    [InlineData("FROM python:3.12-slim\nRUN pip install [|'numpy<1.22'|]\n")]
    [InlineData("FROM python:3.13-alpine\nRUN pip install [|lxml==4.9.3|]\n")]
    [InlineData("FROM python:3.12-slim\nRUN python -m venv /v && /v/bin/pip install [|numpy==1.23.5|]\n")]
    [InlineData("FROM ubuntu:24.04\nRUN apt-get update && apt-get install -y python3-pip && pip3 install [|numpy==1.23.5|]\n")]
    public void A_release_that_is_too_old_for_the_Python_is_reported(string text) => Verify(text);

    [Theory]
    [InlineData("FROM python:3.12-slim\nRUN pip install numpy==1.26.4 numpy\n")]
    // abi3: one wheel for all later Pythons.
    [InlineData("FROM python:3.13-slim\nRUN pip install cryptography==42.0.5\n")]
    [InlineData("FROM python:3.12-slim\nRUN pip install numpy==1.21.6 --index-url https://nexus.example.org/simple\n")]
    [InlineData("FROM python:3.12-slim\nRUN pip install numpy==99.1\n")]
    [InlineData("FROM continuumio/miniconda3\nRUN conda install numpy=1.21 && pip install numpy==1.21.6\n")]
    [InlineData("FROM python:3.12-slim\nRUN uv python install 3.10 && uv venv /v && uv pip install --python /v numpy==1.21.6\n")]
    [InlineData("FROM python:3.12-slim\nRUN pip download --python-version 3.9 --only-binary=:all: numpy==1.21.6\n")]
    [InlineData("FROM python:3.12-slim\nRUN pip install \"numpy==1.21.6; python_version < '3.11'\" \"numpy==1.26.4; python_version >= '3.11'\"\n")]
    // Compiled for speed alone.
    [InlineData("FROM python:3.13-slim\nRUN pip install pyyaml==6.0 markupsafe==2.0.1\n")]
    [InlineData("ARG TAG=3.12\nFROM --platform=$BUILDPLATFORM python:$TAG-slim\nRUN pip install flask\n")]
    public void What_has_a_wheel_or_may_have_is_not_reported(string text) => VerifySilent(text);

    [Fact]
    public void The_message_tells_the_Pythons_that_there_are_wheels_for_and_the_next_release() => Assert.Equal(
        "numpy 1.23.5 has no wheel for Python 3.12 (its wheels are for 3.8 to 3.11): pip has to compile, and this image has no compiler: the build stops. numpy 1.26.1 has one.",
        Single("FROM python:3.12-slim\nRUN pip install numpy==1.23.5\n").Message);

    [Fact]
    public void A_platform_that_is_asked_for_counts()
    {
        Verify("FROM --platform=linux/arm64 python:3.9-slim\nRUN pip install [|pandas==1.1.5|]\n");
        VerifySilent("FROM --platform=linux/amd64 python:3.9-slim\nRUN pip install pandas==1.1.5\n");
        VerifySilent("FROM python:3.9-slim\nRUN pip install pandas==1.1.5\n");
        Assert.StartsWith(
            "pandas 1.1.5 has no wheel for Python 3.9 on aarch64: pip has to compile", Single("FROM --platform=linux/arm64 python:3.9-slim\nRUN pip install pandas==1.1.5\n").Message);
    }

    [Fact]
    public void Without_a_source_there_is_nothing_to_install()
    {
        Finding finding = Single("FROM python:3.13-slim\nRUN pip install torch==2.2.0\n");

        Assert.Contains("pip finds nothing to install, and the build stops", finding.Message);
    }

    [Fact]
    public void The_fix_takes_the_next_release_that_has_one() => Verify(
        "FROM python:3.12-slim\nRUN pip install [|'numpy==1.23.5'|]\n",
        "FROM python:3.12-slim\nRUN pip install 'numpy==1.26.1'\n");

    [Fact]
    public void All_packages_of_a_file_are_one_finding_at_the_word_that_names_it()
    {
        Tree = new MemoryTree("Dockerfile").Add("requirements.txt", "numpy==1.23.5\npandas==1.5.3\nflask\n");

        VerifyNoFix("FROM python:3.12-slim\nCOPY requirements.txt /\nRUN pip install -r [|/requirements.txt|]\n");
    }
}
