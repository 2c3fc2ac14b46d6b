using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class IndexUrlCredentialsTests : RuleTest
{
    private protected override Rule Rule => new IndexUrlCredentials();

    [Fact]
    public void The_credentials_move_into_a_secret() => Verify(
        """
        FROM python:3.14-slim
        ARG TOKEN
        RUN pip install --index-url https://[|ci:${TOKEN}|]@pypi.example.org/simple -r requirements.txt
        """,
        """
        FROM python:3.14-slim
        RUN --mount=type=secret,id=netrc,target=/root/.netrc pip install --index-url https://pypi.example.org/simple -r requirements.txt
        """);

    [Fact]
    public void The_variables_that_nothing_else_uses_go_too() => Verify(
        "FROM python:3.14-slim\n# Of the index.\nARG USER\nARG TOKEN=\nARG APP\nRUN pip install -i https://[|$USER:${TOKEN}|]@pypi.example.org/simple $APP\nRUN echo $USER\n",
        "FROM python:3.14-slim\n# Of the index.\nARG USER\nARG APP\nRUN --mount=type=secret,id=netrc,target=/root/.netrc pip install -i https://pypi.example.org/simple $APP\nRUN echo $USER\n");

    [Theory]
    [InlineData("ARG TOKEN\nRUN pip install -i https://[|ci:$TOKEN|]@a.example/simple a && echo $TOKEN > /t\n")]
    [InlineData("ARG TOKEN\nRUN pip install -i https://[|ci:$TOKEN|]@a.example/simple a\nENV TOKEN=$TOKEN\n")]
    [InlineData("ARG TOKEN\nRUN pip install -i https://[|ci:$TOKEN|]@a.example/simple a\nFROM base\nRUN echo $TOKEN\n")]
    [InlineData("ARG TOKEN APP\nRUN pip install -i https://[|ci:$TOKEN|]@a.example/simple $APP\n")]
    public void What_may_be_used_elsewhere_stays(string lines) => Verify(
        $"FROM python:3.14-slim AS base\n{lines}",
        $"FROM python:3.14-slim AS base\n{lines.Replace("RUN pip", "RUN --mount=type=secret,id=netrc,target=/root/.netrc pip", StringComparison.Ordinal).Replace("[|ci:$TOKEN|]@", "", StringComparison.Ordinal)}");

    [Theory]
    [InlineData("RUN pip install --extra-index-url=https://[|ci:s3cret|]@pypi.example.org/simple flask")]
    [InlineData("RUN uv pip install --index https://[|ci:s3cret|]@pypi.example.org/simple flask")]
    [InlineData("ENV PIP_INDEX_URL=https://[|ci:s3cret|]@pypi.example.org/simple")]
    [InlineData("ARG PIP_EXTRA_INDEX_URL=\"https://[|ci:s3cret|]@pypi.example.org/simple\"")]
    [InlineData("RUN PIP_INDEX_URL=https://[|ci:s3cret|]@pypi.example.org/simple pip install flask")]
    [InlineData("RUN export UV_DEFAULT_INDEX=https://[|ci:s3cret|]@pypi.example.org/simple && uv sync")]
    [InlineData("RUN pip config set global.index-url https://[|ci:s3cret|]@pypi.example.org/simple")]
    [InlineData("ARG GITHUB_TOKEN\nRUN pip install git+https://[|${GITHUB_TOKEN}|]@github.com/example/app.git@v1")]
    [InlineData("ARG GITHUB_TOKEN\nRUN pip install \"app @ git+https://[|x-access-token:$GITHUB_TOKEN|]@github.com/example/app.git@v1\"")]
    [InlineData("RUN pip install git+https://[|ghp_0123456789|]@github.com/example/app.git@v1")]
    [InlineData("ARG USER\nARG PASSWORD\nENV PIP_INDEX_URL=https://[|${USER}:${PASSWORD}|]@pypi.example.org/simple")]
    [InlineData("ARG TOKEN\nRUN poetry config http-basic.private ci [|$TOKEN|]")]
    [InlineData("RUN poetry config http-basic.private ci [|s3cret|] && poetry install")]
    [InlineData("ARG TOKEN\nRUN poetry config pypi-token.pypi [|\"${TOKEN}\"|]")]
    public void Wherever_the_address_stands(string lines) => Verify($"FROM python:3.14-slim\n{lines}\n");

    [Theory]
    [InlineData("RUN pip install --index-url https://pypi.example.org/simple flask")]
    [InlineData("RUN --mount=type=secret,id=token pip install --index-url https://ci:$(cat /run/secrets/token)@pypi.example.org/simple flask")]
    [InlineData("RUN --mount=type=secret,id=token TOKEN=$(cat /run/secrets/token) && pip install --index-url \"https://ci:${TOKEN}@pypi.example.org/simple\" flask")]
    [InlineData("RUN --mount=type=secret,id=token,env=TOKEN pip install --index-url https://ci:${TOKEN}@pypi.example.org/simple flask")]
    [InlineData("RUN pip install --index-url https://oauth2accesstoken@europe-python.pkg.dev/p/r/simple flask")]
    [InlineData("RUN pip install git+ssh://git@github.com/example/app.git@v1")]
    [InlineData("RUN pip install git+https://github.com/example/app.git@v1")]
    [InlineData("ENV PIP_INDEX_URL=https://pypi.example.org/@scope/simple")]
    [InlineData("RUN curl https://ci:s3cret@example.org/ -o /dev/null")]
    [InlineData("RUN --mount=type=secret,id=token,env=TOKEN poetry config http-basic.private ci $TOKEN")]
    [InlineData("RUN poetry config virtualenvs.create false && poetry config --unset http-basic.private")]
    public void What_is_no_secret_or_is_read_from_one_is_not_reported(string lines) => VerifySilent($"FROM python:3.14-slim\n{lines}\n");

    [Fact]
    public void A_user_whose_home_is_not_known_gets_no_fix() => VerifyNoFix(
        "FROM python:3.14-slim\nUSER app\nRUN pip install --index-url https://[|ci:s3cret|]@pypi.example.org/simple flask\n");

    [Fact]
    public void A_token_that_is_known_by_its_shape_is_another_rules_finding() => VerifySilent(
        $"FROM python:3.14-slim\nRUN pip install git+https://ghp_{new string('a', 18)}{new string('B', 18)}@github.com/example/app.git@v1\n");
}
