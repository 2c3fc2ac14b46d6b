using Basewise.Analysis.Rules.Style;

namespace Basewise.Analysis.Tests.Rules.Style;

public sealed class FromAsCasingTests : RuleTest
{
    private protected override Rule Rule => new FromAsCasing();

    private protected override bool JudgesCase => true;

    [Fact]
    public void An_as_beside_an_upper_case_FROM_is_reported() => Verify(
        "FROM alpine [|as|] a\nFROM alpine [|As|] b\nFROM alpine AS c\n",
        "FROM alpine AS a\nFROM alpine AS b\nFROM alpine AS c\n");

    [Fact]
    public void An_AS_beside_a_lower_case_from_is_reported() => Verify("from alpine [|AS|] a\n", "from alpine as a\n");

    [Theory]
    [InlineData("From alpine as a\n")]
    [InlineData("FROM alpine as\n")]
    [InlineData("FROM as\n")]
    public void A_mixed_FROM_and_an_unfinished_one_are_not_reported(string text) => VerifySilent(text);
}
