using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Semantics;

public sealed class DevelopmentImageTests
{
    [Theory]
    [InlineData("FROM python:3.14 AS dev\n", true)]
    [InlineData("FROM python:3.14 AS app-Test\n", true)]
    [InlineData("FROM python:3.14 AS ci_runner\n", true)]
    [InlineData("FROM mcr.microsoft.com/devcontainers/python:3.13\n", true)]
    [InlineData("FROM python:3.14\nCMD [\"python\", \"-m\", \"pytest\"]\n", true)]
    [InlineData("FROM python:3.14\nCMD pytest -q\n", true)]
    [InlineData("FROM python:3.14 AS citus\n", false)]
    [InlineData("FROM python:3.14 AS devices\n", false)]
    [InlineData("FROM python:3.14 AS production\nCMD [\"gunicorn\", \"app\"]\n", false)]
    [InlineData("FROM python:3.14\n", false)]
    public void Its_name_its_base_and_what_it_starts_tell(string text, bool isForDevelopment)
    {
        Stage stage = Assert.IsType<Stage>(SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text))).FinalStage);

        Assert.Equal(isForDevelopment, DevelopmentImage.Is(stage));
    }
}
