using Basewise.Analysis.Rules.Packages;

namespace Basewise.Analysis.Tests.Rules.Packages;

public sealed class DistributionUpgradeTests : RuleTest
{
    private protected override Rule Rule => new DistributionUpgrade();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("apt-get update && apt-get [|dist-upgrade|] -y", "apt-get update && apt-get upgrade -y")]
    [InlineData("apt -y [|full-upgrade|]", "apt -y upgrade")]
    [InlineData("zypper -n [|dup|]", "zypper -n update")]
    [InlineData("zypper --non-interactive [|dist-upgrade|]", "zypper --non-interactive update")]
    public void An_upgrade_that_may_remove_packages_is_reported(string run, string expected) =>
        Verify($"FROM debian:bookworm\nRUN {run}\n", $"FROM debian:bookworm\nRUN {expected}\n");

    [Theory]
    [InlineData("apt-get update && apt-get upgrade -y")]
    [InlineData("apk upgrade --no-cache")]
    [InlineData("dnf -y upgrade")]
    [InlineData("zypper -n update")]
    [InlineData("echo dist-upgrade")]
    public void One_that_only_brings_fixes_is_not_reported(string run) => VerifySilent($"FROM debian:bookworm\nRUN {run}\n");
}
