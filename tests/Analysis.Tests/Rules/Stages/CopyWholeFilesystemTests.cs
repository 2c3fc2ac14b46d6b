using Basewise.Analysis.Rules.Stages;

namespace Basewise.Analysis.Tests.Rules.Stages;

public sealed class CopyWholeFilesystemTests : RuleTest
{
    private protected override Rule Rule => new CopyWholeFilesystem();

    [Theory]
    [InlineData("FROM debian AS build\nFROM python:3.13\nCOPY --from=build [|/|] /\n")]
    [InlineData("FROM debian\nFROM python:3.13\nCOPY --from=0 [|/.|] /\n")]
    [InlineData("FROM debian AS build\nFROM python:3.13\nCOPY --from=build --chown=1:1 /x [|/|] /\n")]
    public void A_system_laid_over_another_is_reported(string text) => Verify(text);

    [Theory]
    [InlineData("FROM debian AS build\nFROM scratch\nCOPY --from=build / /\n")]
    [InlineData("FROM debian AS build\nFROM acme/tester AS test\nCOPY --from=build / /\nFROM debian\n")]
    [InlineData("FROM scratch AS files\nCOPY etc /etc/\nFROM python:3.13\nCOPY --from=files / /\n")]
    [InlineData("FROM debian AS build\nFROM python:3.13\nCOPY --from=build / /rootfs\nCOPY --from=build /usr /\n")]
    [InlineData("FROM python:3.13\nCOPY --from=acme/rootfs / /\nCOPY / /\n")]
    public void Onto_nothing_from_nothing_and_elsewhere_it_is_not_reported(string text) => VerifySilent(text);
}
