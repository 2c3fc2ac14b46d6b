using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Semantics;

public sealed class RunScriptsTests
{
    [Theory]
    [InlineData("RUN a", "Dash /bin/sh -c")]
    [InlineData("RUN [\"a\"]", "none")]
    [InlineData("RUN <<EOF\na\nEOF", "Dash /bin/sh -c, Dash /bin/sh -c")]
    [InlineData("RUN <<EOF\n#!/bin/bash -e\na\nEOF", "Dash /bin/sh -c, Bash /bin/bash -e")]
    [InlineData("RUN <<EOF\n#!/usr/bin/env -S bash -euo pipefail\na\nEOF", "Dash /bin/sh -c, Bash /usr/bin/env -S bash -euo pipefail")]
    [InlineData("RUN <<EOF\n#!/usr/bin/env python3\na\nEOF", "Dash /bin/sh -c")]
    [InlineData("RUN bash -eo pipefail <<EOF\na\nEOF", "Dash /bin/sh -c, Bash bash -eo pipefail")]
    [InlineData("RUN bash -c x <<EOF\na\nEOF", "Dash /bin/sh -c")]
    [InlineData("RUN python3 <<EOF\na\nEOF", "Dash /bin/sh -c")]
    [InlineData("SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]\nRUN <<EOF\na\nEOF", "Bash /bin/bash -o pipefail -c, Bash /bin/bash -o pipefail -c")]
    [InlineData("SHELL [\"pwsh\", \"-c\"]\nRUN a", "")]
    public void Each_script_is_read_by_a_shell(string lines, string expected)
    {
        Step step = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText($"FROM python:3.13-slim\n{lines}\n"))).Stages[0].Steps[^1];

        Assert.Equal(expected, string.Join(", ", step.RunScripts.Select(script =>
            script.Shell is { } shell ? $"{shell.Kind} {string.Join(' ', shell.Words)}" : "none")));
    }
}
