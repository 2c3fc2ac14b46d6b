using Basewise.Analysis.Rules.Packages;

namespace Basewise.Analysis.Tests.Rules.Packages;

public sealed class RpmCacheLeftTests : RuleTest
{
    private protected override Rule Rule => new RpmCacheLeft();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("dnf [|install|] -y git", "dnf install -y git && dnf clean all")]
    [InlineData("yum -y [|update|] && yum -y install git && echo done", "yum -y update && yum -y install git && yum clean all && echo done")]
    [InlineData("microdnf [|install|] -y python39", "microdnf install -y python39 && microdnf clean all")]
    [InlineData("tdnf [|install|] -y python3", "tdnf install -y python3 && tdnf clean all")]
    [InlineData("zypper -n [|in|] git", "zypper -n in git && zypper clean --all")]
    public void A_cache_that_stays_is_cleaned(string run, string expected) =>
        Verify($"FROM fedora:42\nRUN {run}\n", $"FROM fedora:42\nRUN {expected}\n");

    [Fact]
    public void The_clean_up_gets_a_line_of_its_own_where_the_others_have_one() => Verify(
        "FROM almalinux:9\nRUN dnf -y [|update|] \\\n    && dnf -y install \\\n        git\n",
        "FROM almalinux:9\nRUN dnf -y update \\\n    && dnf -y install \\\n        git \\\n    && dnf clean all\n");

    [Theory]
    [InlineData("RUN dnf [|install|] -y git || true")]
    [InlineData("RUN [\"dnf\", [|\"install\"|], \"-y\", \"git\"]")]
    public void Where_it_might_not_run_there_is_no_fix(string line) => VerifyNoFix($"FROM fedora:42\n{line}\n");

    [Theory]
    [InlineData("RUN dnf install -y git && dnf clean all")]
    [InlineData("RUN yum install -y git && yum clean all && rm -rf /var/cache/yum")]
    [InlineData("RUN yum install -y git; rm -rf /var/cache/yum")]
    [InlineData("RUN dnf install -y git && rm -rf /var/cache/*")]
    [InlineData("RUN dnf install -y git && dnf clean packages metadata")]
    [InlineData("RUN --mount=type=cache,target=/var/cache/dnf dnf install -y git")]
    [InlineData("RUN --mount=type=cache,target=/var/cache/libdnf5 dnf install -y git")]
    [InlineData("RUN dnf --installroot /mnt/root install -y bash")]
    [InlineData("RUN zypper -n in git && zypper clean -a")]
    [InlineData("RUN dnf remove -y git")]
    public void A_cache_that_does_not_stay_is_not_reported(string line) => VerifySilent($"FROM fedora:42\n{line}\n");

    [Fact]
    public void A_build_stage_is_not_reported() => VerifySilent(
        "FROM fedora:42 AS build\nRUN dnf install -y gcc\nFROM fedora:42\nCOPY --from=build /x /x\n");
}
