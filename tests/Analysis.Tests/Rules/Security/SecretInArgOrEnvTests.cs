using Basewise.Analysis.Rules.Security;

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
}
