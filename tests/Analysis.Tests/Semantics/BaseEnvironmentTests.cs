using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Semantics;

public sealed class BaseEnvironmentTests
{
    private const string DefaultPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    [Theory]
    [InlineData("debian:bookworm", "PATH", DefaultPath)]
    [InlineData("scratch", "PATH", DefaultPath)]
    [InlineData("python:3.12", "PATH", "/usr/local/bin:" + DefaultPath)]
    [InlineData("python:3.12", "LANG", "C.UTF-8")]
    [InlineData("python:3.12.4-slim", "PYTHON_VERSION", "3.12.4")]
    [InlineData("python:3.8-slim", "PYTHON_VERSION", "3.8.20")]
    [InlineData("public.ecr.aws/lambda/python:3.12", "LAMBDA_TASK_ROOT", "/var/task")]
    public void Values_that_are_certain_are_known(string image, string name, string value) =>
        Assert.Equal(value, Scope(image).ValueOf(name).Text);

    [Theory]
    [InlineData("python:3.12", "PYTHON_VERSION")]
    [InlineData("python:3", "LANG")]
    [InlineData("python:3.12", "GPG_KEY")]
    [InlineData("example.org/x", "PATH")]
    public void Others_are_set_to_what_is_not_known(string image, string name)
    {
        Assert.True(Scope(image).ValueOf(name).IsDefined);
        Assert.Null(Scope(image).ValueOf(name).Text);
    }

    [Theory]
    [InlineData("python:3.13", "LANG")]
    [InlineData("python:3.14-slim", "GPG_KEY")]
    [InlineData("debian:bookworm", "LANG")]
    public void What_a_release_does_not_set_is_not_set(string image, string name) => Assert.False(Scope(image).ValueOf(name).IsDefined);

    [Fact]
    public void A_variable_tells_what_gave_it_its_value()
    {
        Stage stage = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(
            "ARG TARGETOS\nFROM python:3.12.4\nARG A=1\nENV PATH=/venv/bin:$PATH B=$A\nARG TARGETARCH\n"))).Stages[0];

        Assert.Equal("/venv/bin:/usr/local/bin:" + DefaultPath, stage.Variables.ValueOf("PATH").Text);
        Assert.Equal(
            [VariableOrigin.Arg, VariableOrigin.Env, VariableOrigin.Env, VariableOrigin.BaseImage, VariableOrigin.Builder],
            new[] { "A", "B", "PATH", "PYTHON_VERSION", "TARGETARCH" }.Select(name => stage.Variables.Find(name)?.Origin ?? VariableOrigin.Builder));
    }

    private static VariableScope Scope(string image) =>
        SemanticModel.Of(DockerfileSyntax.Parse(new SourceText($"FROM {image}\n"))).Stages[0].Variables;
}
