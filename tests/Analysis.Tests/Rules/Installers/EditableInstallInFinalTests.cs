using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class EditableInstallInFinalTests : RuleTest
{
    private protected override Rule Rule => new EditableInstallInFinal();

    [Fact]
    public void The_option_is_removed() => Verify(
        """
        FROM python:3.14-slim
        COPY . /app
        RUN pip install --no-cache-dir [|-e|] /app[web]
        """,
        """
        FROM python:3.14-slim
        COPY . /app
        RUN pip install --no-cache-dir /app[web]
        """);

    [Theory]
    [InlineData("FROM python:3.14-slim\nRUN pip install .\n")]
    [InlineData("FROM python:3.14-slim\nRUN pip install -e git+https://example.org/x@v1#egg=x\n")]
    [InlineData("FROM python:3.14-slim AS dev\nRUN pip install -e .\n")]
    [InlineData("FROM python:3.14-slim AS build\nRUN pip install -e .\nFROM python:3.14-slim\n")]
    public void Other_installations_and_other_stages_are_not_reported(string text) => VerifySilent(text);
}
