using Basewise.Analysis.Rules.Instructions;

namespace Basewise.Analysis.Tests.Rules.Instructions;

public sealed class ExposeRangeTests : RuleTest
{
    private protected override Rule Rule => new ExposeRange();

    [Theory]
    [InlineData("EXPOSE [|99999|]")]
    [InlineData("EXPOSE 80 [|65536/udp|]")]
    [InlineData("EXPOSE [|8010-8000|]")]
    [InlineData("EXPOSE [|http|]")]
    [InlineData("EXPOSE [|80/ftp|]")]
    [InlineData("EXPOSE [|/tcp|]")]
    [InlineData("EXPOSE [|80,443|]")]
    [InlineData("ENV P=70000\nEXPOSE [|$P|]")]
    [InlineData("EXPOSE 80 [|# the web|]\nEXPOSE [|http|]")]
    public void What_is_no_port_is_reported(string lines) => Verify($"FROM python:3.13-slim\n{lines}\n");

    [Theory]
    [InlineData("EXPOSE 80 443/tcp 53/UDP 8000-8010 9/sctp 0 65535")]
    [InlineData("EXPOSE 80:8080 127.0.0.1:80:80")]
    [InlineData("ARG P\nEXPOSE $P ${Q} $UNSET")]
    [InlineData("EXPOSE {{ port }}")]
    public void Ports_and_what_is_not_known_are_not_reported(string lines) => VerifySilent($"FROM python:3.13-slim\n{lines}\n");
}
