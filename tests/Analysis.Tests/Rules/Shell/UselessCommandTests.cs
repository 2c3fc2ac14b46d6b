using Basewise.Analysis.Rules.Shell;

namespace Basewise.Analysis.Tests.Rules.Shell;

public sealed class UselessCommandTests : RuleTest
{
    private protected override Rule Rule => new UselessCommand();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("[|top|]")]
    [InlineData("[|vim|] /etc/passwd")]
    [InlineData("apt-get update && [|shutdown|] now")]
    [InlineData("[|service|] nginx start")]
    [InlineData("mkdir /run/x && [|service|] postgresql restart")]
    [InlineData("[|systemctl|] start docker")]
    [InlineData("[|free|] -m")]
    public void What_leaves_no_trace_is_reported(string run) => VerifyNoFix($"FROM debian:bookworm\nRUN {run}\n");

    [Theory]
    [InlineData("service postgresql start && psql -c 'CREATE ROLE app'")]
    [InlineData("vim +PlugInstall +qall")]
    [InlineData("systemctl enable ssh")]
    [InlineData("ps aux | grep x")]
    [InlineData("top -bn1 > /usage.txt")]
    [InlineData("free=$(free -m)")]
    [InlineData("kill $(cat /run/x.pid)")]
    [InlineData("ssh -T git@example.org || true")]
    [InlineData("apt-get install -y vim less procps")]
    public void What_may_have_an_effect_is_not_reported(string run) => VerifySilent($"FROM debian:bookworm\nRUN {run}\n");
}
