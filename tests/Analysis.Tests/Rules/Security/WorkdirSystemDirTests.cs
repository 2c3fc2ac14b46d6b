using Basewise.Analysis.Rules.Security;

namespace Basewise.Analysis.Tests.Rules.Security;

public sealed class WorkdirSystemDirTests : RuleTest
{
    private protected override Rule Rule => new WorkdirSystemDir();

    [Theory]
    [InlineData("FROM alpine\nWORKDIR [|/etc|]\n")]
    [InlineData("FROM alpine\nWORKDIR [|/usr/bin/|]\n")]
    [InlineData("FROM alpine\nENV D=/proc\nWORKDIR [|$D/app|]\n")]
    [InlineData("FROM alpine\nWORKDIR [|\"/dev\"|]\n")]
    public void A_folder_of_the_system_is_reported(string text) => Verify(text);

    [Theory]
    [InlineData("WORKDIR /")]
    [InlineData("WORKDIR /usr/src/app")]
    [InlineData("WORKDIR /usr/local")]
    [InlineData("WORKDIR /etc/nginx")]
    [InlineData("WORKDIR /root")]
    [InlineData("WORKDIR /devel")]
    [InlineData("WORKDIR etc")]
    [InlineData("WORKDIR $X/etc")]
    [InlineData("WORKDIR")]
    public void Other_folders_are_not_reported(string instruction) => VerifySilent($"FROM acme/base\n{instruction}\n");
}
