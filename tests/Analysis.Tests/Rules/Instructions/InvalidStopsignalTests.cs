using Basewise.Analysis.Rules.Instructions;

namespace Basewise.Analysis.Tests.Rules.Instructions;

public sealed class InvalidStopsignalTests : RuleTest
{
    private protected override Rule Rule => new InvalidStopsignal();

    [Theory]
    [InlineData("STOPSIGNAL [|SIGTREM|]", "STOPSIGNAL SIGTERM")]
    [InlineData("STOPSIGNAL [|SIGQIUT|]", "STOPSIGNAL SIGQUIT")]
    public void A_misspelt_signal_is_put_right(string line, string expected) => Verify($"FROM python:3.13-slim\n{line}\n", $"FROM python:3.13-slim\n{expected}\n");

    [Theory]
    [InlineData("STOPSIGNAL [|NOPE|]")]
    [InlineData("STOPSIGNAL [|0|]")]
    [InlineData("STOPSIGNAL [|SIGRTMIN+16|]")]
    [InlineData("ENV S=NOPE\nSTOPSIGNAL [|$S|]")]
    public void What_is_no_signal_has_no_fix(string lines) => VerifyNoFix($"FROM python:3.13-slim\n{lines}\n");

    [Theory]
    [InlineData("STOPSIGNAL SIGTERM")]
    [InlineData("STOPSIGNAL term")]
    [InlineData("STOPSIGNAL 9")]
    [InlineData("STOPSIGNAL SIGRTMIN+3")]
    [InlineData("STOPSIGNAL SIGRTMAX-14")]
    [InlineData("ARG S\nSTOPSIGNAL $S")]
    [InlineData("STOPSIGNAL")]
    public void A_signal_or_what_is_not_known_is_not_reported(string lines) => VerifySilent($"FROM python:3.13-slim\n{lines}\n");
}
