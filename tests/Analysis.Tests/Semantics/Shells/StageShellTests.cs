using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Shells;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Semantics.Shells;

public sealed class StageShellTests
{
    [Theory]
    [InlineData("FROM python:3.13-slim", ShellKind.Dash)]
    [InlineData("FROM ubuntu:24.04", ShellKind.Dash)]
    [InlineData("FROM python:3.13-alpine", ShellKind.Ash)]
    [InlineData("FROM fedora:42", ShellKind.Bash)]
    [InlineData("FROM busybox", ShellKind.Ash)]
    [InlineData("FROM example.org/x", ShellKind.UnknownPosix)]
    [InlineData("FROM python:3.13-windowsservercore", ShellKind.Other)]
    public void Without_a_SHELL_it_is_what_sh_is_in_the_image(string from, ShellKind kind)
    {
        StageShell shell = Shell($"{from}\n");

        Assert.Equal((kind, null), (shell.Kind, shell.Source));
        Assert.False(shell.HasPipefail);
    }

    [Theory]
    [InlineData("SHELL [\"/bin/bash\", \"-c\"]", ShellKind.Bash, false, false)]
    [InlineData("SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]", ShellKind.Bash, true, false)]
    [InlineData("SHELL [\"/bin/bash\", \"-euxo\", \"pipefail\", \"-c\"]", ShellKind.Bash, true, true)]
    [InlineData("SHELL [\"/bin/sh\", \"-ec\"]", ShellKind.Dash, false, true)]
    [InlineData("SHELL [\"conda\", \"run\", \"-n\", \"x\", \"/bin/bash\", \"-c\"]", ShellKind.Bash, false, false)]
    [InlineData("SHELL [\"pwsh\", \"-Command\"]", ShellKind.Other, false, false)]
    public void A_SHELL_says_it(string instruction, ShellKind kind, bool hasPipefail, bool stopsOnError)
    {
        StageShell shell = Shell($"FROM python:3.13-slim AS a\n{instruction}\nFROM a\n");

        Assert.Equal((kind, hasPipefail, InstructionKind.Shell), (shell.Kind, shell.HasPipefail, shell.Source?.Kind));
        Assert.True(kind == ShellKind.Other || shell.StopsOnError == stopsOnError);
    }

    [Fact]
    public void A_step_has_the_shell_that_was_chosen_above_it()
    {
        Stage stage = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText("FROM alpine\nRUN a\nSHELL [\"pwsh\"]\nRUN b\n"))).Stages[0];

        Assert.Equal([ShellKind.Ash, ShellKind.Ash, ShellKind.Other], stage.Steps.Select(step => step.Shell.Kind));
        Assert.Equal([1, 0, 0], stage.Steps.Select(step => step.Scripts.Length));
    }

    private static StageShell Shell(string text) => SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text))).Stages[^1].Shell;
}
