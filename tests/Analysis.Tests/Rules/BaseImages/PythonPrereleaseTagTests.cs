using Basewise.Analysis.Rules.BaseImages;

namespace Basewise.Analysis.Tests.Rules.BaseImages;

public sealed class PythonPrereleaseTagTests : RuleTest
{
    private protected override Rule Rule => new PythonPrereleaseTag();

    [Theory]
    [InlineData("3.15-rc-slim", "3.14-slim")]
    [InlineData("3.15-rc", "3.14")]
    [InlineData("3.15.0rc1-slim-trixie", "3.14-slim-trixie")]
    [InlineData("3.15-rc-alpine3.24", "3.14-alpine3.24")]
    [InlineData("3.13-rc-slim", "3.13-slim")]
    [InlineData("3.13.0rc2-slim-bookworm", "3.13-slim-bookworm")]
    [InlineData("3.15.0a2-slim", "3.14-slim")]
    public void A_Python_from_before_its_release_moves_to_a_released_one_of_the_same_flavour(string tag, string released) =>
        Verify($"FROM [|python:{tag}|]\n", $"FROM python:{released}\n");

    [Fact]
    public void The_ARG_that_names_it_is_edited() => Verify(
        "ARG PYTHON=3.15-rc\nFROM [|python:${PYTHON}-slim-trixie|]\n", "ARG PYTHON=3.14\nFROM python:${PYTHON}-slim-trixie\n");

    [Fact]
    public void The_message_says_which_release_is_out() =>
        Assert.Contains("is not rebuilt: 3.13.15 was out", Single("FROM python:3.13-rc-slim\n").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("python:3.14-slim")]
    [InlineData("python:3.15-slim")]
    [InlineData("python:latest")]
    [InlineData("python:3.14.7")]
    [InlineData("python:3.15-rc@sha256:8a14a31f4bf634c04722154f30eb33998b4068de8b83b6b2800ec1b7238555d0")]
    [InlineData("acme/python:3.15-rc")]
    public void A_release_is_not_reported(string image) => VerifySilent($"FROM {image}\n");

    [Fact]
    public void A_version_that_only_the_build_knows_is_not_reported() => VerifySilent("ARG PYTHON\nFROM python:${PYTHON}-slim\n");
}
