using Basewise.Analysis.Rules.Shell;

namespace Basewise.Analysis.Tests.Rules.Shell;

public sealed class MissingPipefailTests : RuleTest
{
    private protected override Rule Rule => new MissingPipefail();

    private const string Bash = "SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]";

    [Fact]
    public void A_failure_that_nobody_notices_is_reported_once_a_script() => Verify(
        "FROM python:3.13-slim\nRUN [|curl|] -fsSL https://example.org/x | sh && curl https://example.org/y | sh\nRUN [|wget|] -qO- https://example.org/x | sed s/a/b/ > /x\n",
        $"FROM python:3.13-slim\n{Bash}\nRUN curl -fsSL https://example.org/x | sh && curl https://example.org/y | sh\nRUN wget -qO- https://example.org/x | sed s/a/b/ > /x\n");

    [Fact]
    public void Alpine_gets_its_own_shell() => Verify(
        "FROM python:3.13-alpine\nRUN [|wget|] -qO- https://example.org/x | sh\n",
        "FROM python:3.13-alpine\nSHELL [\"/bin/ash\", \"-o\", \"pipefail\", \"-c\"]\nRUN wget -qO- https://example.org/x | sh\n");

    [Theory]
    [InlineData("FROM example.org/x\nRUN [|curl|] https://example.org/x | sh")]
    [InlineData("FROM debian:bookworm\nSHELL [\"/bin/bash\", \"-c\"]\nRUN [|curl|] https://example.org/x | sh")]
    [InlineData("FROM debian:bookworm\nRUN bash -c '[|curl|] https://example.org/x | sh'")]
    [InlineData("FROM debian:bookworm\nRUN set -o pipefail; true\nRUN [|python3|] gen.py | tee /x")]
    [InlineData("FROM debian:bookworm\nRUN X=$([|curl|] https://example.org/x | jq -r .tag) && echo $X")]
    [InlineData("FROM debian:bookworm\nRUN <<EOF\n[|curl|] https://example.org/x | sh\nEOF")]
    [InlineData("FROM debian:bookworm\nONBUILD RUN [|curl|] https://example.org/x | sh")]
    [InlineData("FROM debian:bookworm\nRUN echo x | [|gzip|] -d | tee /x")]
    [InlineData("FROM debian:bookworm\nRUN [|curl|] https://example.org/x | $READER")]
    public void It_is_reported_in_every_form(string text) => Verify(text + "\n");

    [Theory]
    [InlineData("FROM debian:bookworm\nSHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]\nRUN curl https://example.org/x | sh")]
    [InlineData("FROM debian:bookworm AS a\nSHELL [\"/bin/bash\", \"-eo\", \"pipefail\", \"-c\"]\nFROM a\nRUN curl https://example.org/x | sh")]
    [InlineData("FROM alpine\nRUN set -eux -o pipefail; curl https://example.org/x | sh")]
    [InlineData("FROM debian:bookworm\nRUN bash -o pipefail -c 'curl https://example.org/x | sh'")]
    [InlineData("FROM debian:bookworm\nRUN <<EOF\n#!/bin/bash\nset -euo pipefail\ncurl https://example.org/x | sh\nEOF")]
    [InlineData("FROM debian:bookworm\nRUN bash -euo pipefail <<EOF\ncurl https://example.org/x | sh\nEOF")]
    [InlineData("FROM debian:bookworm\nSHELL [\"pwsh\", \"-Command\"]\nRUN curl https://example.org/x | sh")]
    public void With_pipefail_nothing_is_lost(string text) => VerifySilent(text + "\n");

    [Theory]
    [InlineData("curl -fsSL https://example.org/x | tar xz -C /opt")]
    [InlineData("curl -fsSL https://example.org/key | gpg --dearmor -o /usr/share/keyrings/x.gpg")]
    [InlineData("wget -qO- https://example.org/key | apt-key add -")]
    [InlineData("echo \"$SUM  x\" | sha256sum -c -")]
    [InlineData("yes | apt-get install x")]
    [InlineData("if curl https://example.org | grep -q x; then true; fi")]
    [InlineData("curl https://example.org/x | sh || exit 1")]
    [InlineData("! curl https://example.org/x | sh")]
    [InlineData("printf 'a' | tee /x")]
    [InlineData("a || b")]
    // Of a substitution among the words of a command no shell tells that it failed.
    [InlineData("echo \"activate $(grep name: environment.yml | cut -d' ' -f2)\" > ~/.bashrc")]
    [InlineData("export TAG=$(curl https://example.org/x | jq -r .tag) && echo $TAG")]
    public void Where_a_failure_is_noticed_or_unlikely_nothing_is_said(string run) => VerifySilent($"FROM debian:bookworm\nRUN {run}\n");

    [Theory]
    [InlineData("debian:bookworm", "/bin/sh is dash here, which has no pipefail")]
    [InlineData("alpine", "Put `set -o pipefail` before it")]
    [InlineData("example.org/x", "Run it in a shell with `-o pipefail`")]
    public void The_cure_depends_on_the_shell(string image, string cure) =>
        Assert.Contains(cure, Single($"FROM {image}\nRUN curl https://example.org/x | sh\n").Message, StringComparison.Ordinal);

    [Fact]
    public void A_query_that_finds_nothing_is_no_failure() => VerifySilent(
        "FROM debian:trixie\nRUN find /usr/local -name '*.so' | xargs -r dpkg-query --search | sort -u | xargs -r apt-mark manual\n");
}
