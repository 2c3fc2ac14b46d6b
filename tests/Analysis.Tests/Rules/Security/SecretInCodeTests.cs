using Basewise.Analysis.Rules.Security;

namespace Basewise.Analysis.Tests.Rules.Security;

public sealed class SecretInCodeTests : RuleTest
{
    private protected override Rule Rule => new SecretInCode();

    // Put together here, so that no scanner takes this file for a leak.
    private static readonly string GitHub = "ghp_" + "x7Kd93mQ0aTz5RbW1cYv8NfL2eHj6GpU4sOi";
    private static readonly string Aws = "AKIA" + "Q3EGZ7Y2X5BJ4N6M";
    private static readonly string Random = "k3J9" + "xQ0vT7zR1mW5cY8n";

    [Fact]
    public void Tokens_that_are_known_by_their_beginning_are_reported_wherever_they_stand() => Verify(
        $"FROM alpine\nENV A=[|{GitHub}|]\nARG B=\"[|{Aws}|]\"\nLABEL c=[|{GitHub}|]\nRUN git clone https://[|{GitHub}|]@github.com/a/b\nCOPY <<EOF /key\n[|-----BEGIN OPENSSH PRIVATE KEY|]-----\nEOF\n");

    [Fact]
    public void Comments_and_the_issuers_own_examples_are_not_reported() => VerifySilent(
        $"FROM alpine\n# {GitHub}\nENV A=AKIA" + $"IOSFODNN7EXAMPLE B=ghp_short C=my{GitHub}\nRUN a \\\n  # {GitHub}\n  b\n");

    [Fact]
    public void Passwords_in_addresses_headers_and_options_are_reported() => Verify(
        $"""
        FROM alpine
        RUN git clone [|https://bot:hunter2-9x@git.acme.org/app.git|] && git clone [|https://{Random}@git.acme.org/app.git|]
        RUN curl -H [|"Authorization: Bearer {Random}"|] --header=[|'PRIVATE-TOKEN: {Random}'|] -u [|admin:nexus|] https://acme.org
        RUN docker login -u bot -p [|hunter2-9x|] acme.org && tool --token=[|{Random}|] --password [|hunter2-9x|]
        RUN git config --global [|url.https://{Random}@git.acme.org/.insteadOf|] https://git.acme.org/
        RUN ["tool", "--api-key", [|"{Random}"|]]
        """);

    [Fact]
    public void An_assignment_before_a_command_is_mounted_instead() => Verify(
        $"FROM alpine\nRUN A=1 NPM_TOKEN=[|{Random}|] npm ci\nRUN --network=none API_KEY=[|\"{Random}\"|] B=2 x\n",
        "FROM alpine\nRUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN A=1 npm ci\nRUN --network=none --mount=type=secret,id=API_KEY,env=API_KEY B=2 x\n");

    [Fact]
    public void Each_command_is_looked_at_wherever_in_a_script_it_stands() => Verify(
        $"""
        FROM alpine
        RUN apk add git
        RUN a && tool --password [|hunter2-9x|] && b && c; sh -c "d && tool --password [|hunter2-9x|] && e" && f && x $(tool --password [|hunter2-9x|]) && g \
            && tool --password [|hunter2-9x|]
        RUN curl [|https://{Random}@git.acme.org/|] && h
        """);

    [Fact]
    public void An_export_and_an_old_frontend_have_no_fix() => VerifyNoFix(
        $"# syntax=docker/dockerfile:1.4\nFROM alpine\nRUN export API_TOKEN=[|{Random}|] && x\nRUN API_TOKEN=[|{Random}|] x\n");

    [Theory]
    [InlineData("RUN SECRET_KEY=dummy python manage.py collectstatic")]
    [InlineData("RUN SECRET_KEY=django-insecure-k3J9xQ0vT7zR1mW5cY8n x")]
    [InlineData("RUN SECRET_KEY=this-is-only-for-collecting-files x")]
    [InlineData("RUN TOKEN=$(cat /run/secrets/token) x")]
    [InlineData("RUN --mount=type=secret,id=token,env=TOKEN curl -H \"Authorization: Bearer $TOKEN\" https://acme.org")]
    [InlineData("RUN git clone https://$TOKEN@github.com/a/b && git clone https://git@github.com/a/b && git clone git@github.com:a/b")]
    [InlineData("RUN DATABASE_URL=postgres://user:hunter2-9x@db.acme.org/x python manage.py migrate")]
    [InlineData("RUN curl http://user:hunter2-9x@localhost:8000/")]
    [InlineData("RUN docker build --secret id=token,env=TOKEN . && adduser --disabled-password app")]
    [InlineData("RUN tool --password-stdin --token-file /run/secrets/x --password /run/secrets/y --token $T --password=changeme")]
    [InlineData("RUN mkdir -p data/cache && ssh -p 2222 host")]
    [InlineData("RUN pip install --index-url https://bot:hunter2-9x@pypi.acme.org/simple requests")]
    [InlineData("RUN GPG_KEY_FILE=k3J9xQ0vT7zR1mW5cY8n CACHE_VERSION=k3J9xQ0vT7zR1mW5cY8n x")]
    [InlineData("RUN curl -H 'Accept: application/json' -H 'Authorization: Bearer' https://acme.org")]
    public void Stand_ins_mounts_and_what_is_no_secret_are_not_reported(string run) => VerifySilent($"FROM alpine\n{run}\n");

    [Fact]
    public void What_a_token_is_looked_for_by_is_part_of_its_beginning() =>
        Assert.All(SecretValues.Tokens, token => Assert.Contains(token.Mark, token.Prefix, StringComparison.Ordinal));
}
