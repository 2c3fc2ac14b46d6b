using Basewise.Analysis.Rules.Runtime;

namespace Basewise.Analysis.Tests.Rules.Runtime;

public sealed class CopyRootOwnedAfterUserTests : RuleTest
{
    private protected override Rule Rule => new CopyRootOwnedAfterUser();

    [Fact]
    public void The_files_are_given_to_the_user() => Verify(
        """
        FROM python:3.14-slim
        USER app
        [|COPY|] --link . /app
        [|ADD|] data.tar.gz /data
        """,
        """
        FROM python:3.14-slim
        USER app
        COPY --chown=app --link . /app
        ADD --chown=app data.tar.gz /data
        """);

    [Theory]
    [InlineData("FROM python:3.14-slim\nUSER app\nCOPY --chown=app:app . /app\n")]
    [InlineData("FROM python:3.14-slim\nCOPY . /app\nUSER app\n")]
    [InlineData("FROM python:3.14-slim\nUSER root\nCOPY . /app\nUSER app\n")]
    [InlineData("FROM python:3.14-slim AS build\nUSER app\nCOPY . /app\nFROM python:3.14-slim\nCOPY --from=build /app /app\n")]
    [InlineData("FROM python:3.14-slim\nUSER $APP_USER\nCOPY . /app\n")]
    public void Owners_that_are_named_root_and_build_stages_are_not_reported(string text) => VerifySilent(text);
}
