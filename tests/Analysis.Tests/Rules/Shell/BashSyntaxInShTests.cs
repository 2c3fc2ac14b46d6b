using Basewise.Analysis.Rules.Shell;

namespace Basewise.Analysis.Tests.Rules.Shell;

public sealed class BashSyntaxInShTests : RuleTest
{
    private protected override Rule Rule => new BashSyntaxInSh();

    [Theory]
    [InlineData("[|source|] /venv/bin/activate && pip install flask", ". /venv/bin/activate && pip install flask")]
    [InlineData("sh -c '[|source|] ./x'", "sh -c '. ./x'")]
    public void Source_becomes_a_dot(string run, string expected) => Verify($"FROM python:3.13-slim\nRUN {run}\n", $"FROM python:3.13-slim\nRUN {expected}\n");

    [Theory]
    [InlineData("set -eo [|pipefail|]; curl https://example.org | sh", "set -eo pipefail; curl https://example.org | sh")]
    [InlineData("if [|[[|] -f /x ]]; then true; fi", "if [[ -f /x ]]; then true; fi")]
    [InlineData("cat [|<(ls)|]", "cat <(ls)")]
    [InlineData("bc [|<<< 1+1|]", "bc <<< 1+1")]
    [InlineData("make [|&> /log|]", "make &> /log")]
    [InlineData("echo [|-e|] 'a\\nb' > /x", "echo -e 'a\\nb' > /x")]
    [InlineData("[|pushd|] /x", "pushd /x")]
    public void The_stage_gets_bash(string run, string expected) => Verify(
        $"FROM debian:bookworm\nRUN {run}\n",
        $"FROM debian:bookworm\nSHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]\nRUN {expected}\n");

    [Theory]
    [InlineData("FROM debian:bookworm\nRUN <<EOF\n[|source|] /x/y\nEOF")]
    [InlineData("FROM ubuntu:24.04\nSHELL [\"/bin/dash\", \"-c\"]\nRUN [|[[|] -f /x ]]")]
    [InlineData("FROM debian:bookworm\nRUN [\"sh\", \"-c\", \"[|source|] /x/y\"]")]
    public void It_is_found_wherever_dash_reads(string text) => Verify(text + "\n");

    [Theory]
    [InlineData("FROM debian:bookworm\nSHELL [\"/bin/bash\", \"-c\"]\nRUN source /x/y && [[ -f x ]]")]
    [InlineData("FROM debian:bookworm\nRUN bash -c 'source /x/y && [[ -f x ]]'")]
    [InlineData("FROM debian:bookworm\nRUN [\"/bin/bash\", \"-c\", \"source /x/y\"]")]
    [InlineData("FROM debian:bookworm\nRUN <<EOF\n#!/bin/bash\nsource /x/y\nEOF")]
    [InlineData("FROM debian:bookworm\nRUN bash <<EOF\nsource /x/y\nEOF")]
    [InlineData("FROM python:3.13-alpine\nRUN source /x/y && set -o pipefail")]
    [InlineData("FROM fedora:42\nRUN source /x/y")]
    [InlineData("FROM example.org/x\nRUN source /x/y")]
    [InlineData("FROM debian:bookworm\nRUN ln -sf /bin/bash /bin/sh\nRUN source /x/y")]
    [InlineData("FROM debian:bookworm AS a\nRUN rm /bin/sh && ln -s bash /bin/sh\nFROM a\nRUN source /x/y")]
    [InlineData("FROM debian:bookworm\nRUN . /x/y && [ -f x ] && echo '[[ source' && make > /log 2>&1 && echo -n x")]
    public void What_bash_reads_or_every_shell_understands_is_not_reported(string text) => VerifySilent(text + "\n");
}
