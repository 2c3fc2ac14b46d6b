using Basewise.Analysis.Rules.Instructions;

namespace Basewise.Analysis.Tests.Rules.Instructions;

public sealed class CopyMultipleSourcesSlashTests : RuleTest
{
    private protected override Rule Rule => new CopyMultipleSourcesSlash();

    private protected override bool SeesOnbuild => true;

    [Fact]
    public void A_destination_without_a_slash_gets_one() => Verify(
        "FROM alpine\nCOPY a b [|/app|]\nADD --chown=1 a b c [|\"/appdir\"|]\nCOPY [\"a\", \"b\", [|\"/x\"|]]\n",
        "FROM alpine\nCOPY a b /app/\nADD --chown=1 a b c \"/appdir/\"\nCOPY [\"a\", \"b\", \"/x/\"]\n");

    [Theory]
    [InlineData("COPY a b /app/")]
    [InlineData("COPY a b .")]
    [InlineData("COPY a b ./")]
    [InlineData("COPY a b /app/.")]
    [InlineData("COPY a /app")]
    [InlineData("COPY a* /app")]
    [InlineData("COPY a b $UNKNOWN")]
    [InlineData("COPY a b \"$FOLDER\"")]
    [InlineData("COPY a b C:\\\\app\\\\")]
    public void A_folder_is_not_reported(string instruction) => VerifySilent($"FROM alpine\nARG UNKNOWN\nENV FOLDER=/app/\n{instruction}\n");
}
