using Basewise.Analysis.Rules.Packages;

namespace Basewise.Analysis.Tests.Rules.Packages;

public sealed class AptRecommendsTests : RuleTest
{
    private protected override Rule Rule => new AptRecommends();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("apt-get update && apt-get [|install|] -y curl", "apt-get update && apt-get install --no-install-recommends -y curl")]
    [InlineData("apt-get -y [|install|] gcc libpq-dev", "apt-get -y install --no-install-recommends gcc libpq-dev")]
    public void Recommended_packages_are_left_out(string run, string expected) =>
        Verify($"FROM python:3.13-slim\nRUN {run}\n", $"FROM python:3.13-slim\nRUN {expected}\n");

    [Theory]
    [InlineData("RUN apt-get install -y --no-install-recommends curl")]
    [InlineData("RUN apt-get install -y -o APT::Install-Recommends=false curl")]
    [InlineData("RUN apt-get install -y --install-recommends fonts-liberation")]
    [InlineData("RUN apt-get install -y $FLAGS curl")]
    [InlineData("RUN echo 'APT::Install-Recommends \"false\";' > /etc/apt/apt.conf.d/99 \nRUN apt-get install -y curl")]
    [InlineData("RUN apt-get remove -y curl")]
    [InlineData("RUN apk add curl")]
    public void Where_they_are_left_out_or_wanted_nothing_is_said(string lines) => VerifySilent($"FROM python:3.13-slim\n{lines}\n");

    [Fact]
    public void A_build_stage_is_not_reported() => VerifySilent(
        "FROM python:3.13 AS build\nRUN apt-get install -y gcc\nFROM python:3.13-slim\nCOPY --from=build /x /x\n");
}
