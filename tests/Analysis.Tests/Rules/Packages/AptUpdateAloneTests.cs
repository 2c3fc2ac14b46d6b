using Basewise.Analysis.Rules.Packages;

namespace Basewise.Analysis.Tests.Rules.Packages;

public sealed class AptUpdateAloneTests : RuleTest
{
    private protected override Rule Rule => new AptUpdateAlone();

    [Fact]
    public void An_update_joins_the_installation_below_it() => Verify(
        "FROM debian:bookworm\nRUN apt-get [|update|]\nRUN apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n",
        "FROM debian:bookworm\nRUN apt-get update \\\n    && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n");

    [Theory]
    [InlineData("RUN apt-get [|update|]\nRUN set -e; apt-get install -y curl")]
    [InlineData("RUN apt-get [|update|]\n# for the health check\nRUN apt-get install -y curl")]
    [InlineData("RUN apt-get [|update|]\nENV A=1\nRUN apt-get install -y curl")]
    [InlineData("RUN apt-get [|update|]\nRUN --mount=type=cache,target=/x apt-get install -y curl")]
    [InlineData("RUN if true; then apt-get [|update|]; fi\nRUN apt-get install -y curl")]
    [InlineData("RUN rm -rf /etc/apt/x && apt-get -q [|update|] && echo done")]
    [InlineData("ONBUILD RUN apt-get [|update|]\nONBUILD RUN apt-get install -y curl")]
    [InlineData("RUN [\"apt-get\", [|\"update\"|]]\nRUN apt-get install -y curl")]
    public void Where_the_two_are_not_simply_joined_a_person_does_it(string lines) => VerifyNoFix($"FROM debian:bookworm\n{lines}\n");

    [Theory]
    [InlineData("apt-get update && apt-get install -y curl")]
    [InlineData("apt-get update && apt-get upgrade -y")]
    [InlineData("apt-get update && playwright install --with-deps")]
    [InlineData("apt-get update && curl -fsSL https://deb.example.org/setup.sh | bash -")]
    [InlineData("apt-get install -y curl")]
    [InlineData("apk update")]
    public void An_update_with_what_needs_it_is_not_reported(string run) => VerifySilent($"FROM debian:bookworm\nRUN {run}\n");

    [Fact]
    public void Lists_in_a_cache_mount_are_no_layer() => VerifySilent(
        "FROM debian:bookworm\nRUN --mount=type=cache,target=/var/lib/apt apt-get update\n");
}
