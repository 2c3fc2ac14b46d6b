using Basewise.Analysis.Rules.Security;

namespace Basewise.Analysis.Tests.Rules.Security;

public sealed class ExposeSshTests : RuleTest
{
    private protected override Rule Rule => new ExposeSsh();

    [Fact]
    public void Port_22_is_reported_however_it_is_written() =>
        Verify("FROM alpine\nARG P=22\nEXPOSE 80 [|22|]\nEXPOSE [|22/tcp|] [|22/TCP|] [|20-30|] [|$P|] [|2222:22|]\n");

    [Fact]
    public void Other_ports_are_not_reported() => VerifySilent("FROM alpine\nEXPOSE 2222 8022 22/udp 23-30 220 22x $Q\n");
}
