using Basewise.Analysis.Rules.Packages;

namespace Basewise.Analysis.Tests.Rules.Packages;

public sealed class AptCliTests : RuleTest
{
    private protected override Rule Rule => new AptCli();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("[|apt|] update && [|apt|] install -y curl", "apt-get update && apt-get install -y curl")]
    [InlineData("sudo [|apt|] -y remove curl", "sudo apt-get -y remove curl")]
    [InlineData("[|apt|] show curl", "apt-cache show curl")]
    public void Apt_becomes_the_program_for_scripts(string run, string expected) =>
        Verify($"FROM debian:bookworm\nRUN {run}\n", $"FROM debian:bookworm\nRUN {expected}\n");

    [Theory]
    [InlineData("RUN [|apt|] list --installed")]
    [InlineData("RUN [|apt|] full-upgrade -y")]
    [InlineData("RUN [[|\"apt\"|], \"update\"]")]
    public void What_has_another_name_there_has_no_fix(string line) => VerifyNoFix($"FROM debian:bookworm\n{line}\n");

    [Theory]
    [InlineData("apt-get update")]
    [InlineData("apt-cache show curl")]
    [InlineData("ls /etc/apt")]
    [InlineData("echo apt update")]
    public void Other_programs_are_not_reported(string run) => VerifySilent($"FROM debian:bookworm\nRUN {run}\n");
}
