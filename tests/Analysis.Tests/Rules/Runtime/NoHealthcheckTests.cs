using Basewise.Analysis.Rules.Runtime;

namespace Basewise.Analysis.Tests.Rules.Runtime;

public sealed class NoHealthcheckTests : RuleTest
{
    private protected override Rule Rule => new NoHealthcheck();

    [Theory]
    [InlineData("FROM python:3.13\n[|CMD|] [\"x\"]\n")]
    [InlineData("FROM a AS b\nHEALTHCHECK CMD x\nFROM python:3.13\n[|ENTRYPOINT|] [\"x\"]\n")]
    [InlineData("[|FROM|] python:3.13\n")]
    public void A_final_image_without_one_is_reported(string text) => Verify(text);

    [Theory]
    [InlineData("FROM python:3.13\nHEALTHCHECK CMD x\nCMD [\"x\"]\n")]
    [InlineData("FROM python:3.13\nHEALTHCHECK NONE\nCMD [\"x\"]\n")]
    [InlineData("FROM python:3.13 AS base\nHEALTHCHECK CMD x\nFROM base\nCMD [\"x\"]\n")]
    public void Any_HEALTHCHECK_of_the_final_image_will_do(string text) => VerifySilent(text);

    [Fact]
    public void Python_can_ask_the_port_that_is_exposed() => Verify(
        "FROM python:3.13-slim\nEXPOSE 8000/tcp\n# Serves.\n[|CMD|] [\"x\"]\n",
        "FROM python:3.13-slim\nEXPOSE 8000/tcp\nHEALTHCHECK --interval=30s --timeout=5s CMD [\"python\", \"-c\", \"import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/', timeout=3)\"]\n# Serves.\nCMD [\"x\"]\n");

    [Theory]
    [InlineData("FROM python:3.13-slim\nEXPOSE 80 443\n[|CMD|] [\"x\"]\n")]
    [InlineData("FROM python:3.13-slim\nEXPOSE 53/udp\n[|CMD|] [\"x\"]\n")]
    [InlineData("FROM alpine:3.22\nEXPOSE 80\n[|CMD|] [\"x\"]\n")]
    public void Without_one_port_and_Python_there_is_no_fix(string text) => VerifyNoFix(text);

    [Fact]
    public void It_is_off_unless_it_is_asked_for() => Assert.True(Rule.Descriptor.IsOffByDefault);
}
