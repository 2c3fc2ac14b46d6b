using Basewise.Analysis.Rules.Instructions;

namespace Basewise.Analysis.Tests.Rules.Instructions;

public sealed class ExposeProtoCasingTests : RuleTest
{
    private protected override Rule Rule => new ExposeProtoCasing();

    [Fact]
    public void A_protocol_in_upper_case_is_reported() => Verify(
        "FROM alpine\nEXPOSE 80 [|443/TCP|] [|53:53/Udp|] 8000/tcp\n", "FROM alpine\nEXPOSE 80 443/tcp 53:53/udp 8000/tcp\n");

    [Fact]
    public void A_protocol_from_a_variable_has_no_fix() => VerifyNoFix("FROM alpine\nARG P=80/TCP\nEXPOSE [|$P|]\n");

    [Fact]
    public void An_unknown_value_is_not_reported() => VerifySilent("FROM alpine\nARG P\nEXPOSE $P 80/$P\n");
}
