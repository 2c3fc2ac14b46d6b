using Basewise.Analysis.Rules.Security;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Rules.Security;

public sealed class SecretInArgOrEnvTests : RuleTest
{
    private protected override Rule Rule => new SecretInArgOrEnv();

    [Fact]
    public void Names_of_secrets_are_reported_each() => Verify("""
        FROM alpine
        ARG [|DB_PASSWORD|]
        ENV [|API_TOKEN|]=x A=1 [|apiKey|]=y
        ENV [|MY_SECRET|] z
        """);

    [Theory]
    [InlineData("FROM alpine\nARG TOKEN\n", "image's history")]
    [InlineData("FROM alpine\nENV TOKEN=x\n", "stored in the image")]
    [InlineData("FROM alpine AS build\nARG TOKEN\nFROM alpine\n", "build cache")]
    public void The_message_says_where_the_secret_stays(string text, string place) =>
        Assert.Contains(place, Single(text).Message, StringComparison.Ordinal);

    [Fact]
    public void What_BuildKit_takes_for_harmless_is_not_reported() => VerifySilent("""
        ARG TOKEN
        FROM alpine
        ENV TOKEN_FILE=/x PUBLIC_KEY=y KEY_VERSION=1 MONKEY=1 KEYS=2 AUTHOR=a
        LABEL password=x
        """);

    [Theory]
    [InlineData("ENV SSH_KEY=/run/secrets/ssh")]
    [InlineData("ENV USE_AUTH=true")]
    [InlineData("ENV GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305")]
    [InlineData("ENV TOKEN_URL=https://acme.org/token SECRET_NAME=x AUTH_TYPE=basic KEY_PATH=x")]
    public void Values_and_names_that_only_tell_about_a_secret_are_not_reported(string instruction) => VerifySilent($"FROM alpine\n{instruction}\n");

    [Fact]
    public void Of_many_in_a_stage_the_first_twenty_have_a_fix()
    {
        string stage = "FROM alpine\n" + string.Concat(Enumerable.Range(0, 25).Select(i => $"ARG A{i}_TOKEN\nRUN a $A{i}_TOKEN\n"));

        Assert.Equal(40, Lint(new SourceText(stage + stage)).Count(finding => !finding.Fixes.IsEmpty));
    }

    [Fact]
    public void An_ARG_that_RUNs_use_becomes_a_mount_in_each_of_them() => Verify(
        "FROM alpine\nARG [|NPM_TOKEN|]\nRUN a\nRUN --network=none b $NPM_TOKEN\nRUN c \\\n  ${NPM_TOKEN}\n",
        "FROM alpine\nRUN a\nRUN --network=none --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN b $NPM_TOKEN\nRUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN c \\\n  ${NPM_TOKEN}\n");

    [Theory]
    [InlineData("FROM alpine\nARG [|TOKEN|]=x\nRUN a $TOKEN\n")]
    [InlineData("FROM alpine\nARG [|TOKEN|]\nRUN a\n")]
    [InlineData("FROM alpine\nARG [|TOKEN|]\nLABEL x=$TOKEN\nRUN a $TOKEN\n")]
    [InlineData("FROM alpine AS a\nARG [|TOKEN|]\nRUN a $TOKEN\nFROM a\nRUN b $TOKEN\n")]
    [InlineData("# syntax=docker/dockerfile:1.7\nFROM alpine\nARG [|TOKEN|]\nRUN a $TOKEN\n")]
    public void Where_it_is_used_otherwise_there_is_no_fix(string text) => VerifyNoFix(text);
}
