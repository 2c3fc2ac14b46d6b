using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class PipUserAsRootTests : RuleTest
{
    private protected override Rule Rule => new PipUserAsRoot();

    private protected override bool SeesOnbuild => true;

    [Fact]
    public void Another_user_cannot_read_roots_home() => Verify(
        """
        FROM python:3.14-slim
        RUN pip install [|--user|] -r requirements.txt
        USER app
        """);

    [Fact]
    public void What_is_copied_there_cannot_be_read_either() => Verify(
        """
        FROM python:3.14-slim AS build
        RUN pip install --user -r requirements.txt
        FROM python:3.14-slim
        COPY --from=build /root/.local [|/root/.local|]
        ENV PATH=/root/.local/bin:$PATH
        USER app
        """);

    [Fact]
    public void Scripts_that_are_not_on_PATH_are_worth_a_remark() =>
        Assert.Equal(Severity.Information, Single("FROM python:3.14-slim\nRUN pip install --user flask\n").Severity);

    [Theory]
    [InlineData("FROM python:3.14-slim AS build\nRUN pip install --user flask\nFROM python:3.14-slim\nCOPY --from=build /root/.local /root/.local\n")]
    [InlineData("FROM python:3.14-slim AS build\nRUN pip install --user flask\nFROM python:3.14-slim\nCOPY --from=build --chown=app /root/.local /home/app/.local\nUSER app\n")]
    [InlineData("FROM python:3.14-slim\nENV PATH=/root/.local/bin:$PATH\nRUN pip install --user flask\n")]
    [InlineData("FROM python:3.14-slim\nUSER app\nRUN pip install --user flask\n")]
    [InlineData("FROM python:3.14-slim\nENV PYTHONUSERBASE=/opt/app\nRUN pip install --user flask\nUSER app\n")]
    [InlineData("FROM python:3.14-slim\nRUN pip install flask\nUSER app\n")]
    [InlineData("FROM python:3.14-slim\nENV PIP_USER=0\nRUN pip install flask\nUSER app\n")]
    [InlineData("FROM registry.example.org/python\nRUN pip install --user flask\nUSER app\n")]
    [InlineData("FROM python:3.14-slim\nRUN su-exec app pip install --user flask\nUSER app\n")]
    public void What_works_is_not_reported(string text) => VerifySilent(text);

    [Fact]
    public void A_variable_does_the_same_as_the_option() => Verify(
        """
        FROM python:3.14-slim
        ENV PIP_USER=1
        RUN pip [|install|] -r requirements.txt
        USER 10001
        """);
}
