using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class PipenvWithoutDeployTests : RuleTest
{
    private protected override Rule Rule => new PipenvWithoutDeploy();

    [Fact]
    public void The_option_is_added() => Verify(
        "FROM python:3.14-slim\nCOPY Pipfile Pipfile.lock ./\nRUN pipenv [|install|] --system\n",
        "FROM python:3.14-slim\nCOPY Pipfile Pipfile.lock ./\nRUN pipenv install --deploy --system\n");

    [Theory]
    [InlineData("RUN pipenv install --system --deploy")]
    [InlineData("RUN pipenv install --ignore-pipfile")]
    [InlineData("RUN pipenv sync --system")]
    [InlineData("RUN pipenv install flask")]
    [InlineData("RUN pipenv install -r requirements.txt")]
    [InlineData("ENV PIPENV_IGNORE_PIPFILE=1\nRUN pipenv install")]
    [InlineData("ENV PIPENV_INSTALL_DEPLOY=1\nRUN pipenv install")]
    [InlineData("RUN PIPENV_SKIP_LOCK=1 pipenv install")]
    [InlineData("RUN pipenv install $OPTIONS")]
    [InlineData("RUN pipenv run python app.py")]
    public void Who_is_strict_or_does_something_else_is_not_reported(string lines) => VerifySilent($"FROM python:3.14-slim\nCOPY . .\n{lines}\n");

    [Fact]
    public void Where_there_is_no_lock_file_at_all_another_rule_speaks() => VerifySilent("FROM python:3.14-slim\nCOPY Pipfile .\nRUN pipenv install\n");
}
