using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Semantics;

public sealed class StageRuntimeTests
{
    [Theory]
    [InlineData("python:3.12-slim-bookworm", ImageKind.OfficialPython, "3.12", "Debian 12 (bookworm)", Libc.Glibc, "apt", Flavour.Slim)]
    [InlineData("python:3.13-alpine3.22", ImageKind.OfficialPython, "3.13", "Alpine 3.22", Libc.Musl, "apk", Flavour.Alpine)]
    [InlineData("python:3.9", ImageKind.OfficialPython, "3.9", "Debian 13 (trixie)", Libc.Glibc, "apt", Flavour.Full)]
    [InlineData("ghcr.io/astral-sh/uv:python3.12-trixie-slim", ImageKind.Uv, "3.12", "Debian 13 (trixie)", Libc.Glibc, "apt", Flavour.Slim)]
    [InlineData("ghcr.io/astral-sh/uv:0.9.1-python3.13-alpine", ImageKind.Uv, "3.13", null, Libc.Musl, "apk", Flavour.Alpine)]
    [InlineData("mcr.microsoft.com/devcontainers/python:1-3.12-bookworm", ImageKind.DevContainer, "3.12", "Debian 12 (bookworm)", Libc.Glibc, "apt", Flavour.Full)]
    [InlineData("public.ecr.aws/lambda/python:3.12", ImageKind.Lambda, "3.12", "Amazon Linux 2023", Libc.Glibc, "microdnf", null)]
    [InlineData("continuumio/miniconda3", ImageKind.Conda, null, null, Libc.Glibc, "apt", null)]
    [InlineData("pypy:3.11-slim", ImageKind.Pypy, null, "Debian 13 (trixie)", Libc.Glibc, "apt", null)]
    [InlineData("debian:bookworm-slim", ImageKind.Distribution, null, "Debian 12 (bookworm)", Libc.Glibc, "apt", null)]
    [InlineData("fedora:42", ImageKind.Distribution, null, "Fedora 42", Libc.Glibc, "dnf", null)]
    [InlineData("scratch", ImageKind.Scratch, null, null, Libc.None, null, null)]
    [InlineData("example.org/python:3.12-slim", ImageKind.Unknown, null, null, Libc.None, null, null)]
    public void It_is_what_name_and_tag_tell(
        string image, ImageKind kind, string? python, string? distribution, Libc libc, string? manager, Flavour? flavour)
    {
        StageRuntime runtime = Runtime($"FROM {image}\n");

        Assert.Equal(
            (kind, python, distribution, libc, manager, flavour),
            (runtime.Kind, runtime.PythonSeries, runtime.Distribution?.DisplayName, runtime.Libc, runtime.PackageManager, runtime.Flavour));
    }

    [Theory]
    [InlineData("python:3.12.4-slim", "3.12.4")]
    [InlineData("python:3.12-slim", null)]
    [InlineData("python:3.8", "3.8.20")]
    [InlineData("python:latest", null)]
    public void The_patch_release_is_known_where_the_tag_will_never_be_another(string image, string? version) =>
        Assert.Equal(version, Runtime($"FROM {image}\n").PythonVersion?.ToString());

    [Fact]
    public void A_stage_on_another_one_runs_on_its_root()
    {
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText("FROM python:3.12-alpine AS a\nFROM a AS b\nFROM b\n")));

        Assert.Same(model.Stages[0].Runtime, model.Stages[2].Runtime);
    }

    [Theory]
    [InlineData("python:3.12", "gcc", true)]
    [InlineData("python:3.12-bookworm", "curl", true)]
    [InlineData("python:3.8.5-buster", "git", true)]
    [InlineData("python:3.12", "pg_config", true)]
    [InlineData("python:3.12", "ffmpeg", null)]
    [InlineData("python:3.12-slim", "curl", false)]
    [InlineData("python:3.12-slim", "gcc", false)]
    [InlineData("python:3.12-slim", "bash", true)]
    [InlineData("python:3.12-slim", "ffmpeg", null)]
    [InlineData("buildpack-deps:bookworm", "gcc", true)]
    [InlineData("buildpack-deps:bookworm-curl", "curl", true)]
    [InlineData("buildpack-deps:bookworm-curl", "gcc", null)]
    [InlineData("python:3.12-alpine3.22", "bash", false)]
    [InlineData("python:3.12-alpine3.22", "wget", true)]
    [InlineData("debian:bookworm", "wget", false)]
    [InlineData("buildpack-deps:bookworm", "wget", true)]
    [InlineData("scratch", "sh", false)]
    [InlineData("example.org/x", "curl", null)]
    public void It_has_the_programs_that_are_known_to_be_there(string image, string program, bool? has) =>
        Assert.Equal(has, Runtime($"FROM {image}\n").Has(program));

    private static StageRuntime Runtime(string text) => SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text))).Stages[^1].Runtime;
}
