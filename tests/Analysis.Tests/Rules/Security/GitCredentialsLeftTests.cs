using Basewise.Analysis.Rules.Security;

namespace Basewise.Analysis.Tests.Rules.Security;

public sealed class GitCredentialsLeftTests : RuleTest
{
    private protected override Rule Rule => new GitCredentialsLeft();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("FROM alpine\nARG T\nRUN git clone --depth 1 [|https://${T}@github.com/acme/app.git|] .\n")]
    [InlineData("FROM alpine\nRUN --mount=type=secret,id=t,env=T git clone [|https://oauth2:$T@git.acme.org/app.git|] /app && rm -rf /tmp/x\n")]
    [InlineData("FROM alpine\nRUN git config --global [|url.\"https://$T:x-oauth-basic@github.com/\".insteadOf|] \"https://github.com/\"\n")]
    [InlineData("FROM alpine\nRUN git init && git remote add origin [|\"https://user:hunter2@git.acme.org/app.git\"|]\n")]
    public void An_address_that_git_keeps_is_reported(string text) => Verify(text);

    [Theory]
    [InlineData("FROM alpine\nRUN git clone https://github.com/acme/app.git && git clone https://git@github.com/acme/b && git clone git@github.com:acme/c\n")]
    [InlineData("FROM alpine\nRUN git clone https://$T@github.com/acme/app.git && rm -rf app/.git\n")]
    [InlineData("FROM alpine\nRUN git clone https://$T@github.com/acme/app.git /src && make -C /src && rm -rf /src\n")]
    [InlineData("FROM alpine\nRUN git clone https://$T@github.com/acme/app.git && cd app && git remote set-url origin https://github.com/acme/app.git\n")]
    [InlineData("FROM alpine\nRUN git config --global url.\"https://$T@github.com/\".insteadOf https://github.com/ && go mod download && git config --global --unset url.x\n")]
    [InlineData("FROM alpine AS build\nRUN git clone https://$T@github.com/acme/app.git\nFROM alpine\nCOPY --from=build /app /app\n")]
    [InlineData("FROM alpine\nRUN git ls-remote https://$T@github.com/acme/app.git\n")]
    [InlineData("FROM alpine\nRUN pip install git+https://$T@github.com/acme/app.git\n")]
    public void What_is_removed_left_behind_or_no_secret_is_not_reported(string text) => VerifySilent(text);
}
