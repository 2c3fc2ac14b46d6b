using Basewise.Knowledge.Images;

namespace Basewise.Knowledge.Tests.Images;

public sealed class KnownImagesTests
{
    [Theory]
    [InlineData("debian:buster-slim", null, "Debian 10 (buster)")]
    [InlineData("debian:12.5", null, "Debian 12 (bookworm)")]
    [InlineData("debian", null, "Debian 13 (trixie)")]
    [InlineData("debian:oldstable-slim", null, "Debian 12 (bookworm)")]
    [InlineData("ubuntu:20.04", null, "Ubuntu 20.04 (focal)")]
    [InlineData("ubuntu:noble-20240212", null, "Ubuntu 24.04 (noble)")]
    [InlineData("ubuntu", null, "Ubuntu 26.04 (resolute)")]
    [InlineData("alpine:3.15.4", null, "Alpine 3.15")]
    [InlineData("alpine:3", null, "Alpine 3.24")]
    [InlineData("public.ecr.aws/docker/library/alpine", null, "Alpine 3.24")]
    [InlineData("amazonlinux:2.0.20200602.0", null, "Amazon Linux 2")]
    [InlineData("centos:7", null, "CentOS 7")]
    [InlineData("buildpack-deps:bullseye", null, "Debian 11 (bullseye)")]
    [InlineData("python:3.12-slim", "3.12", "Debian 13 (trixie)")]
    [InlineData("public.ecr.aws/docker/library/python:3.9-slim-buster", "3.9", "Debian 10 (buster)")]
    [InlineData("python:3.99-slim-bookworm", "3.99", "Debian 12 (bookworm)")]
    [InlineData("ghcr.io/astral-sh/uv:python3.12-trixie-slim", "3.12", "Debian 13 (trixie)")]
    [InlineData("ghcr.io/astral-sh/uv:0.5.1-python3.11-bookworm-slim", "3.11", "Debian 12 (bookworm)")]
    [InlineData("ghcr.io/astral-sh/uv:0.12.5-python3.13-alpine", "3.13", null)]
    [InlineData("mcr.microsoft.com/devcontainers/python:1-3.11-bullseye", "3.11", "Debian 11 (bullseye)")]
    [InlineData("mcr.microsoft.com/devcontainers/python:3.12-bookworm", "3.12", "Debian 12 (bookworm)")]
    [InlineData("public.ecr.aws/lambda/python:3.9", "3.9", "Amazon Linux 2")]
    [InlineData("public.ecr.aws/lambda/python:3.14", "3.14", null)]
    [InlineData("gcr.io/distroless/python3-debian12", "3.11", "Debian 12 (bookworm)")]
    [InlineData("nvidia/cuda:12.2.0-base-ubuntu22.04", null, "Ubuntu 22.04 (jammy)")]
    [InlineData("cimg/python:3.8.12", "3.8", null)]
    [InlineData("tiangolo/uvicorn-gunicorn-fastapi:python3.9-slim", "3.9", null)]
    [InlineData("registry.access.redhat.com/ubi9/python-311:latest", "3.11", "Red Hat Enterprise Linux 9")]
    [InlineData("registry.redhat.io/ubi8/python-39", "3.9", "Red Hat Enterprise Linux 8")]
    [InlineData("astral/uv:0.12.5-python3.12-bookworm", "3.12", "Debian 12 (bookworm)")]
    [InlineData("amazon/aws-lambda-python:3.12", "3.12", "Amazon Linux 2023")]
    public void Name_and_tag_tell_the_python_and_the_distribution(string reference, string? python, string? distribution)
    {
        KnownImage? image = KnownImages.Bundled.Find(Parse(reference));

        Assert.Equal((python, distribution), (image?.PythonSeries, image?.Distribution?.DisplayName));
    }

    [Theory]
    [InlineData("registry.example.com/team/python:3.12")]
    [InlineData("someone/python:3.9-slim")]
    [InlineData("python2:latest")]
    public void An_unknown_image_stays_unknown(string reference) => Assert.Null(KnownImages.Bundled.Find(Parse(reference)));

    [Theory]
    [InlineData("gcr.io/distroless/python3-debian13", false)]
    [InlineData("gcr.io/distroless/python3-debian13:debug", null)]
    [InlineData("cgr.dev/chainguard/python:latest", false)]
    [InlineData("cgr.dev/chainguard/python:latest-dev", null)]
    [InlineData("ghcr.io/astral-sh/uv:0.12.5", false)]
    [InlineData("ghcr.io/astral-sh/uv:python3.9-bookworm", null)]
    [InlineData("debian:bookworm", true)]
    public void A_missing_shell_is_told_only_where_it_is_known_to_be_missing(string reference, bool? hasShell) =>
        Assert.Equal(hasShell, KnownImages.Bundled.Find(Parse(reference))?.HasShell);

    [Theory]
    [InlineData("debian:bookworm", "apt")]
    [InlineData("gcr.io/distroless/python3-debian13", null)]
    [InlineData("nvidia/cuda:12.2.0-base-ubuntu22.04", "apt")]
    [InlineData("nvidia/cuda:12.2.0-base-ubi8", null)]
    [InlineData("condaforge/miniforge3", "apt+conda")]
    public void The_package_manager_is_named_where_there_is_one(string reference, string? manager) =>
        Assert.Equal(manager, KnownImages.Bundled.Find(Parse(reference))?.PackageManager);

    [Fact]
    public void A_python_pinned_by_digest_alone_is_found_by_its_digest()
    {
        KnownImage? image = KnownImages.Bundled.Find(Parse("python@sha256:8a14a31f4bf634c04722154f30eb33998b4068de8b83b6b2800ec1b7238555d0"));

        Assert.Equal(("3.14", "Debian 13 (trixie)"), (image?.PythonSeries, image?.Distribution?.DisplayName));
    }

    [Theory]
    [InlineData("pypy:3.11-slim", "Debian 13 (trixie)")]
    [InlineData("pypy", "Debian 13 (trixie)")]
    [InlineData("pypy:2.7-bookworm", "Debian 12 (bookworm)")]
    public void A_pypy_is_known_by_its_tag_and_is_no_Python_of_the_same_number(string reference, string distribution)
    {
        KnownImage? image = KnownImages.Bundled.Find(Parse(reference));

        Assert.Equal((null, distribution), (image?.PythonSeries, image?.Distribution?.DisplayName));
        Assert.Contains("arm64v8", image?.Platforms ?? []);
    }

    [Fact]
    public void Each_record_tells_its_source_and_its_day()
    {
        Assert.Equal(new Provenance("aws/aws-lambda-base-images", new DateOnly(2024, 10, 14)), KnownImages.Bundled.Find(Parse("public.ecr.aws/lambda/python:3.12"))?.Provenance);
        Assert.Equal(new Provenance("astral-sh/uv", new DateOnly(2026, 8, 21)), KnownImages.Bundled.Find(Parse("ghcr.io/astral-sh/uv:python3.12-trixie"))?.Provenance);
        Assert.Equal("general knowledge", KnownImages.Bundled.Find(Parse("nvidia/cuda:12.2.0-base-ubuntu22.04"))?.Provenance?.Source);
    }

    [Fact]
    public void What_else_is_known_of_an_image_is_told()
    {
        KnownImage? lambda = KnownImages.Bundled.Find(Parse("public.ecr.aws/lambda/python:3.12"));
        Assert.Equal(("/lambda-entrypoint.sh", "/var/task"), (lambda?.EntryPoint, lambda?.WorkingDirectory));
        Assert.Equal(1000, KnownImages.Bundled.Find(Parse("quay.io/jupyter/base-notebook"))?.UserNumber);
        Assert.Equal(["/uv", "/uvx"], KnownImages.Bundled.Find(Parse("ghcr.io/astral-sh/uv:0.12.5"))?.OnlyFiles ?? []);
        Assert.Equal("anaconda", KnownImages.Bundled.Find(Parse("continuumio/miniconda3"))?.Terms);
        Assert.Equal("YY.MM-py3", KnownImages.Bundled.Find(Parse("nvcr.io/nvidia/pytorch"))?.TagPattern);
        Assert.Equal(["amd64", "arm64", "riscv64"], KnownImages.Bundled.Find(Parse("gcr.io/distroless/python3-debian13"))?.Platforms ?? []);
        Assert.Equal(
            "sha256:95440e0e72dd3a81dc8d2cf59a84d57af661456620f5bc821ff92048d0e54ff9",
            KnownImages.Bundled.Find(Parse("quay.io/pypa/manylinux2014_x86_64:2026.08.15-1"))?.Digest);
    }

    [Theory]
    [InlineData("pypy", "3.11-slim-trixie")]
    [InlineData("ghcr.io/astral-sh/uv", "python3.12-trixie-slim")]
    [InlineData("ghcr.io/astral-sh/uv", "0.12.5-python3.12-trixie-slim")]
    [InlineData("ghcr.io/astral-sh/uv", "0.12.5")]
    [InlineData("gcr.io/distroless/python3-debian13", "nonroot")]
    [InlineData("public.ecr.aws/lambda/python", "3.12")]
    [InlineData("public.ecr.aws/lambda/python", "3.14")]
    [InlineData("mcr.microsoft.com/devcontainers/python", "3.12-bookworm")]
    [InlineData("debian", "bookworm-slim")]
    [InlineData("ubuntu", "24.04")]
    [InlineData("alpine", "3.23")]
    public void The_tags_of_an_image_are_listed(string image, string tag)
    {
        IReadOnlyList<string> tags = KnownImages.Bundled.TagsOf(Parse(image));

        Assert.Single(tags, listed => listed == tag);
        Assert.NotNull(KnownImages.Bundled.Find(Parse($"{image}:{tag}")));
    }

    [Fact]
    public void Of_an_unknown_image_no_tag_is_listed() => Assert.Empty(KnownImages.Bundled.TagsOf(Parse("example.com/python")));

    private static ImageReference Parse(string text) => ImageReference.Parse(text) ?? throw new ArgumentException($"'{text}' is no reference.");
}
