using Basewise.Analysis.Rules.BaseImages;

namespace Basewise.Analysis.Tests.Rules.BaseImages;

public sealed class RegistryNotAllowedTests : RuleTest
{
    private protected override Rule Rule => new RegistryNotAllowed();

    private protected override LintOptions Options => new(Today)
    {
        AllowedRegistries = [new RegistryPattern("docker.io/library"), new RegistryPattern("ghcr.io"), new RegistryPattern("*.acme.org"), new RegistryPattern("localhost:5000/team/")],
    };

    [Theory]
    [InlineData("FROM [|quay.io/a/b:1|]\n")]
    [InlineData("FROM [|bitnami/python:3|]\n")]
    [InlineData("FROM [|acme.org/a|]\n")]
    [InlineData("FROM [|ghcr.io.evil.org/a|]\n")]
    [InlineData("FROM [|localhost:5000/other/a|]\n")]
    [InlineData("FROM [|localhost:5001/team/a|]\n")]
    [InlineData("ARG R=quay.io\nFROM [|$R/a|]\n")]
    [InlineData("FROM python:3\nCOPY --from=[|quay.io/a/b|] /x /y\nRUN --mount=from=[|quay.io/a/b|],target=/x make\n")]
    public void An_image_from_elsewhere_is_reported(string text) => Verify(text);

    [Fact]
    public void The_message_names_the_image_in_full_and_where_else_to_take_it_from() => Assert.Equal(
        "docker.io/bitnami/python is not allowed in this project: take it from docker.io/library, ghcr.io, *.acme.org, localhost:5000/team/.",
        Single("FROM bitnami/python:3\n").Message);

    [Theory]
    [InlineData("FROM python:3.13\nFROM docker.io/library/python\nFROM index.docker.io/library/python\n")]
    [InlineData("FROM ghcr.io/astral-sh/uv:0.9\nFROM hub.acme.org/a/b\nFROM a.b.acme.org/x\nFROM localhost:5000/team/a\n")]
    [InlineData("FROM scratch\nFROM python:3 AS base\nFROM base\nCOPY --from=base a b\nCOPY --from=0 a b\n")]
    [InlineData("ARG R\nFROM $R/a\n")]
    public void Allowed_images_stages_and_what_the_build_decides_are_not_reported(string text) => VerifySilent(text);
}
