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
    [InlineData("FROM alpine\nRUN ", "curl -u bot:hunter2-9x a && ", "true\n", "secret-in-code", 50_000)]
    [InlineData("FROM alpine\nRUN env ", "A=1 -u ab:hunter2-9x ", "x\n", "secret-in-code", 0)]
    [InlineData("FROM alpine\n", "ARG API_TOKEN\nRUN x $API_TOKEN\n", "", "secret-in-arg-or-env", 50_000)]
    [InlineData("FROM alpine AS a\n", "COPY --from=bb x y\n", "", "unknown-copy-from", 50_000)]
    [InlineData("FROM alpine AS a\n", "COPY a.tgz /\nRUN tar -xf a.tgz\n", "", "copy-archive", 50_000)]
    [InlineData("FROM python:3.13-slim\nCOPY pyproject.toml .\n", "RUN poetry install\n", "COPY . .\n", "lock-file-not-copied", 50_000)]
    [InlineData("FROM python:3.13-slim\nRUN ", "curl https://install.python-poetry.org | python && ", "true\n", "installer-bootstrap-unpinned", 50_000)]
    [InlineData("FROM python:3.13-slim\nARG T\nRUN ", "pip install -i https://a:$T@b.example/ 'x==1' && ", "true\n", "index-url-credentials", 50_000)]
    [InlineData("FROM python:3.13-slim\nCMD ", "uv run flask run --debug && ", "true\n", "dev-server", 100_000)]
    [InlineData("FROM python:3.13-slim\nHEALTHCHECK CMD ", "curl -f localhost && ", "true\n", "healthcheck-needs-curl", 1)]
    public void Fifty_thousand_of_anything_are_judged(string first, string repeated, string last, string rule, int findings)
    {
        SourceText source = new(first + string.Concat(Enumerable.Repeat(repeated, 50_000)) + last);

        LintResult result = Linter.Lint(SemanticModel.Of(DockerfileSyntax.Parse(source)), new LintOptions(new DateOnly(2026, 11, 23)));

        Assert.Empty(result.Failures);
        Assert.Equal(findings, result.Findings.Count(finding => finding.Rule.Name == rule));
    }
}
