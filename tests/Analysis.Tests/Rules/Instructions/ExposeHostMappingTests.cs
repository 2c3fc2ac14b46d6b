using Basewise.Analysis.Rules.Instructions;

namespace Basewise.Analysis.Tests.Rules.Instructions;

public sealed class ExposeHostMappingTests : RuleTest
{
    private protected override Rule Rule => new ExposeHostMapping();

    [Fact]
    public void Addresses_and_ports_of_the_host_are_reported_and_removed() => Verify(
        "FROM alpine\nEXPOSE 80 [|8080:80|] [|127.0.0.1:80:81/tcp|] [|[::1]:1:2|]\n", "FROM alpine\nEXPOSE 80 80 81/tcp 2\n");

    [Fact]
    public void A_port_with_a_default_value_is_not_reported() => VerifySilent("FROM alpine\nENV A=1\nEXPOSE ${PORT:-80} ${A:+90}/tcp 8000-8010\n");

    [Fact]
    public void A_mapping_in_a_variable_has_no_fix() => VerifyNoFix("FROM alpine\nENV P=80:80\nEXPOSE [|$P|]\n");
}
