using Basewise.Knowledge.Images;

namespace Basewise.Knowledge.Tests.Images;

public sealed class OsPackagesTests
{
    [Theory]
    [InlineData("python:3.12-slim", "ca-certificates")]
    [InlineData("python:3.12-slim", "zlib1g")]
    [InlineData("python:3.12-slim-bookworm", "libc6")]
    [InlineData("python:3.12", "gcc")]
    [InlineData("python:3.12", "curl")]
    [InlineData("python:3.12", "git")]
    [InlineData("python", "libpq-dev")]
    [InlineData("python:3.12", "libpq5")]
    [InlineData("python:3.12-bookworm", "libjpeg62-turbo")]
    [InlineData("python:3.12-bookworm", "libglib2.0-0")]
    [InlineData("public.ecr.aws/docker/library/python:3.12", "make")]
    [InlineData("debian:bookworm", "libgnutls30")]
    [InlineData("debian:12", "tzdata")]
    [InlineData("debian", "bash")]
    [InlineData("buildpack-deps:bookworm-curl", "wget")]
    [InlineData("buildpack-deps:bookworm", "mercurial")]
    [InlineData("buildpack-deps:trixie-scm", "dpkg")]
    [InlineData("mcr.microsoft.com/devcontainers/python:3.12-bookworm", "gcc")]
    [InlineData("python:3.6-slim-bullseye", "bash")]
    public void A_package_is_known_to_be_there(string image, string package) => Assert.True(Find(image, package)?.IsInstalled);

    [Theory]
    [InlineData("python:3.12-slim", "gcc")]
    [InlineData("python:3.12-slim", "curl")]
    [InlineData("python:3.12-slim", "libpq5")]
    [InlineData("python:3.12-slim", "libpq-dev")]
    [InlineData("python:3.12-slim", "libssl-dev")]
    [InlineData("python:3.13-slim-bookworm", "libgl1")]
    [InlineData("python:3.13-slim-bookworm", "libgomp1")]
    [InlineData("python:3.13-slim-bookworm", "wget")]
    [InlineData("debian:bookworm-slim", "ca-certificates")]
    [InlineData("debian:trixie", "libpq5")]
    public void A_package_is_known_to_be_missing(string image, string package) => Assert.False(Find(image, package)?.IsInstalled ?? true);

    [Theory]
    [InlineData("python:3.12", "libgl1")]
    [InlineData("python:3.12", "vim")]
    [InlineData("python:3.12-slim", "openssl")]
    [InlineData("python:3.12-slim", "libsqlite3-0")]
    [InlineData("python:3.12-slim-bookworm", "libkrb5-3")]
    [InlineData("python:3.12-slim-trixie", "libgnutls30t64")]
    [InlineData("debian:trixie", "libsqlite3-0")]
    [InlineData("python:3.12-alpine", "curl")]
    [InlineData("python:3.6-slim-bullseye", "gcc")]
    [InlineData("mcr.microsoft.com/devcontainers/python:3.12-bookworm", "vim")]
    [InlineData("ubuntu:24.04", "curl")]
    [InlineData("example.com/python:3.12-slim", "bash")]
    public void What_the_facts_do_not_tell_is_not_guessed(string image, string package) => Assert.Null(Find(image, package));

    [Fact]
    public void The_answer_names_the_image_whose_list_tells_it_and_its_day()
    {
        PackagePresence? presence = Find("python:3.12-slim-bookworm", "bash");

        Assert.Equal(("debian:bookworm-slim", new Provenance("debuerreotype/docker-debian-artifacts", new DateOnly(2024, 12, 2))), (presence?.Image, presence?.Provenance));
    }

    private static PackagePresence? Find(string image, string package) =>
        OsPackages.Bundled.Find(ImageReference.Parse(image) ?? throw new ArgumentException(image), package);
}
