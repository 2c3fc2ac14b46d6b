using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Rules;

/// <summary>Whatever stands in a file fifty thousand times takes a moment; were a rule to compare each with each, these would take minutes.</summary>
public sealed class LargeFileTests
{
    [Theory]
    [InlineData("FROM python:3.13-slim\nRUN ", "pip install a && ", "true\n", "pip-cache-left", 50_000)]
    [InlineData("FROM python:3.13-slim\nCOPY . .\nRUN ", "pip install -r a.txt && ", "true\n", "copy-before-install", 1)]
    [InlineData("FROM python:3.13-slim\n", "COPY . .\nRUN pip install -r a.txt\n", "", "copy-before-install", 1)]
    [InlineData("FROM python:3.13-slim\nRUN ", "<<A ", "\n", "root-final-stage", 1)]
    [InlineData("ARG V=3.13\n", "FROM python:$V-slim\n", "", "python-floating-tag", 50_000)]
    [InlineData("FROM python:3.13-slim AS a\n", "FROM a AS a\nRUN uv sync\n", "", "root-final-stage", 1)]
    [InlineData("FROM python:3.13-slim\n", "USER root\n", "", "root-final-stage", 1)]
    public void Fifty_thousand_of_anything_are_judged(string first, string repeated, string last, string rule, int findings)
    {
        SourceText source = new(first + string.Concat(Enumerable.Repeat(repeated, 50_000)) + last);

        LintResult result = Linter.Lint(SemanticModel.Of(DockerfileSyntax.Parse(source)), new LintOptions(new DateOnly(2026, 11, 23)));

        Assert.Empty(result.Failures);
        Assert.Equal(findings, result.Findings.Count(finding => finding.Rule.Name == rule));
    }
}
