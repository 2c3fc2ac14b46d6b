using Basewise.Analysis.Rules.Style;

namespace Basewise.Analysis.Tests.Rules.Style;

public sealed class LegacyKeyValueTests : RuleTest
{
    private protected override Rule Rule => new LegacyKeyValue();

    [Fact]
    public void The_old_form_is_reported_and_rewritten() => Verify(
        "FROM alpine\nENV [|A|] 1\nENV [|B|]   x y  $A\nENV [|C|] \"x y\"\nLABEL [|d|] e\n",
        "FROM alpine\nENV A=1\nENV B=\"x y  $A\"\nENV C=\"x y\"\nLABEL d=e\n");

    [Fact]
    public void A_value_that_goes_on_in_the_next_line_is_put_in_quotes_as_it_is() => Verify(
        "FROM alpine\nENV [|A|] x \\\n  y\n", "FROM alpine\nENV A=\"x \\\n  y\"\n");

    [Theory]
    [InlineData("FROM alpine\nENV [|A|] x \"y\"\n")]
    [InlineData("FROM alpine\nENV [|A|] {\"x\": 1}\n")]
    [InlineData("FROM alpine\nENV [|A|] it's\n")]
    public void Where_quotes_are_in_the_way_there_is_no_fix(string text) => VerifyNoFix(text);

    [Theory]
    [InlineData("FROM alpine\nENV A=1 B=\"x y\"\nLABEL a=b\nARG X\n")]
    [InlineData("FROM alpine\nENV A\n")]
    public void Pairs_are_not_reported(string text) => VerifySilent(text);
}
