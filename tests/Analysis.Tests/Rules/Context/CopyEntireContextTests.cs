using Basewise.Analysis.Rules.Context;

namespace Basewise.Analysis.Tests.Rules.Context;

public sealed class CopyEntireContextTests : RuleTest
{
    private protected override Rule Rule => new CopyEntireContext();

    [Theory]
    [InlineData("FROM python\nCOPY [|.|] .\n")]
    [InlineData("FROM python\nADD [|./|] /app\n")]
    [InlineData("FROM python\nCOPY [|/|] /app\n")]
    [InlineData("FROM python\nCOPY a [|*|] /app/\n")]
    [InlineData("FROM python AS a\nCOPY [|.|] .\nFROM a\n")]
    public void A_copy_of_everything_is_reported(string text) => Verify(text);

    [Theory]
    [InlineData("FROM python\nCOPY src .\n")]
    [InlineData("FROM python AS a\nCOPY . .\nFROM python\nCOPY --from=a /app /app\n")]
    [InlineData("FROM python\nCOPY --from=python . .\n")]
    [InlineData("FROM python\nCOPY *.py .\n")]
    public void Other_copies_are_not_reported(string text) => VerifySilent(text);
}
