using Basewise.Analysis.Rules.Security;

namespace Basewise.Analysis.Tests.Rules.Security;

public sealed class ChpasswdInRunTests : RuleTest
{
    private protected override Rule Rule => new ChpasswdInRun();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("echo 'root:toor' | [|chpasswd|]")]
    [InlineData("useradd app && echo \"app:$PASSWORD\" | sudo [|chpasswd|]")]
    [InlineData("[|chpasswd|] <<< 'root:toor'")]
    [InlineData("echo x | [|passwd|] --stdin root")]
    public void A_password_in_the_image_is_reported(string run) => VerifyNoFix($"FROM debian:bookworm\nRUN {run}\n");

    [Theory]
    [InlineData("chpasswd < /run/secrets/passwords")]
    [InlineData("passwd -l root && passwd -d app")]
    [InlineData("echo chpasswd")]
    [InlineData("cat /etc/passwd")]
    public void What_leaves_no_password_is_not_reported(string run) => VerifySilent($"FROM debian:bookworm\nRUN {run}\n");
}
