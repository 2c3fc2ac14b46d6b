using Basewise.Analysis.Rules.Packages;

namespace Basewise.Analysis.Tests.Rules.Packages;

public sealed class UnpinnedSystemPackageTests : RuleTest
{
    private protected override Rule Rule => new UnpinnedSystemPackage();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("apt-get install -y [|curl|] gcc=4:12.2.0-3 git", "`curl` and another one: a build of another day may install another version. Write `curl=VERSION`.")]
    [InlineData("apk add --no-cache [|libpq|]", "`libpq`: a build of another day may install another version. Write `libpq=VERSION`.")]
    [InlineData("dnf install -y [|python3.12|] gcc make", "`python3.12` and 2 others: a build of another day may install another version. Write `python3.12-VERSION`.")]
    [InlineData("zypper -n in [|git|]", "`git`: a build of another day may install another version. Write `git=VERSION`.")]
    public void Packages_without_a_version_are_counted(string run, string message)
    {
        VerifyNoFix($"FROM debian:bookworm\nRUN {run}\n");
        Assert.Equal(message, Single($"FROM debian:bookworm\nRUN {run.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)}\n").Message);
    }

    [Theory]
    [InlineData("apt-get install -y curl=7.88.1-10 ./x.deb libfoo/bookworm-backports $MORE old-")]
    [InlineData("apk add --no-cache 'libpq=~16' \"curl>8\" x@edge ./y.apk")]
    [InlineData("dnf install -y bash-5.2 @development-tools https://x.example.org/y.rpm")]
    [InlineData("apt-get update")]
    public void Versions_files_and_groups_are_not_reported(string run) => VerifySilent($"FROM debian:bookworm\nRUN {run}\n");
}
