using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;

namespace Basewise.Analysis.Tests.Semantics.Commands.PackageManagers;

public sealed class SystemPackageCommandTests
{
    [Theory]
    [InlineData("apk add --no-cache --virtual .build-deps gcc musl-dev", "add", "gcc musl-dev")]
    [InlineData("apk --update -t .deps add bash", "add", "bash")]
    [InlineData("dnf -y --setopt=install_weak_deps=False install python3.12 gcc", "install", "python3.12 gcc")]
    [InlineData("yum install -y --enablerepo epel git", "install", "git")]
    [InlineData("microdnf install --nodocs --setopt install_weak_deps=0 python39", "install", "python39")]
    [InlineData("zypper --non-interactive in -r repo-oss python311", "in", "python311")]
    [InlineData("sudo -E apt-get install --no-install-recommends -y libpq-dev", "install", "libpq-dev")]
    [InlineData("xargs apk add", "add", "")]
    public void Packages_are_told_from_options(string text, string verb, string packages)
    {
        SystemPackageCommand command = Script.Read<SystemPackageCommand>(text, exact: false);

        Assert.True(command.IsInstall);
        Assert.Equal((verb, packages), (command.Verb?.Value, string.Join(' ', command.Operands.Texts())));
    }

    [Theory]
    [InlineData("dnf install git", true)]
    [InlineData("dnf install -qy git", false)]
    [InlineData("yum -y update", false)]
    [InlineData("yum update", true)]
    [InlineData("yum check-update", false)]
    [InlineData("microdnf install --assumeyes git", false)]
    [InlineData("dnf --setopt=assumeyes=1 install git", false)]
    [InlineData("dnf makecache", false)]
    [InlineData("zypper install git", true)]
    [InlineData("zypper -n install git", false)]
    [InlineData("zypper install -y git", false)]
    [InlineData("ZYPP_NON_INTERACTIVE=1 zypper install git", false)]
    [InlineData("zypper refresh", false)]
    [InlineData("apt-get install git", true)]
    [InlineData("apt-get autoremove", true)]
    [InlineData("apt-get install -s git", false)]
    [InlineData("apk add git", false)]
    public void A_question_is_asked_unless_it_is_answered(string text, bool asks)
    {
        SystemPackageCommand command = Script.Read<SystemPackageCommand>(text, exact: false);

        Assert.Equal(asks, command is { MayAsk: true, AssumesYes: false });
    }

    [Theory]
    [InlineData("apt-get upgrade -y", true)]
    [InlineData("apt-get -y dist-upgrade", true)]
    [InlineData("apk upgrade --no-cache", true)]
    [InlineData("apk upgrade openssl", false)]
    [InlineData("yum update -y", true)]
    [InlineData("yum update -y openssl", false)]
    [InlineData("dnf -y update --security", false)]
    [InlineData("zypper -n dup", true)]
    [InlineData("zypper -n up python3", false)]
    [InlineData("apt-get update", false)]
    public void An_upgrade_of_everything_names_nothing(string text, bool upgrades) =>
        Assert.Equal(upgrades, Script.Read<SystemPackageCommand>(text, exact: false).UpgradesEverything);

    [Theory]
    [InlineData("apk add --allow-untrusted x.apk", "--allow-untrusted")]
    [InlineData("apt-get install -y --allow-unauthenticated x", "--allow-unauthenticated")]
    [InlineData("apt-get install --force-yes x", "--force-yes")]
    [InlineData("apt-get -o APT::Get::AllowUnauthenticated=true install x", "-o")]
    [InlineData("apt-get -o APT::Get::AllowUnauthenticated=false install x", null)]
    [InlineData("dnf install -y --nogpgcheck x", "--nogpgcheck")]
    [InlineData("yum install -y --no-gpgchecks x", "--no-gpgchecks")]
    [InlineData("dnf --setopt=*.gpgcheck=0 install x", "--setopt=*.gpgcheck=0")]
    [InlineData("dnf --setopt=*.gpgcheck=1 install x", null)]
    [InlineData("zypper --no-gpg-checks -n in x", "--no-gpg-checks")]
    [InlineData("dnf install -y x", null)]
    public void What_skips_signatures_is_found(string text, string? option) =>
        Assert.Equal(option, FirstOption(Script.Read<SystemPackageCommand>(text, exact: false)));

    [Theory]
    [InlineData("apk add git", true)]
    [InlineData("apk update", true)]
    [InlineData("apk add -U git", true)]
    [InlineData("apk add --no-cache git", false)]
    [InlineData("apk --no-cache add git", false)]
    [InlineData("apk add --no-network --virtual .rundeps x", false)]
    [InlineData("apk del .build-deps", false)]
    [InlineData("apk info", false)]
    public void Apk_keeps_its_index_unless_it_is_told_not_to(string text, bool keeps) =>
        Assert.Equal(keeps, Script.Read<ApkCommand>(text).KeepsIndex);

    [Theory]
    [InlineData("dnf clean all", "/var/cache/dnf")]
    [InlineData("yum clean all", "/var/cache/yum")]
    [InlineData("microdnf clean all", "/var/cache/dnf")]
    [InlineData("tdnf clean all", "/var/cache/tdnf")]
    [InlineData("zypper clean --all", "/var/cache/zypp")]
    [InlineData("zypper cc -a", "/var/cache/zypp")]
    [InlineData("apk cache purge", "/var/cache/apk")]
    [InlineData("rm -rf /var/cache/*", "/var/cache/dnf")]
    public void Caches_are_removed_by_their_own_program(string text, string folder)
    {
        ToolCommand command = Assert.Single(Script.Read(text));

        Assert.True(command.Removes(folder));
        Assert.False(command.Removes("/var/lib/x"));
    }

    [Theory]
    [InlineData("rpm -i --nosignature x.rpm", "--nosignature")]
    [InlineData("rpm -i x.rpm", null)]
    public void Rpm_can_skip_signatures_too(string text, string? option) =>
        Assert.Equal(option, Script.Read<RpmCommand>(text).UnsignedOption?.Word.ToString());

    private static string? FirstOption(SystemPackageCommand command) =>
        command.Arguments.Options.Where(command.SkipsSignatures).Select(option => option.Word.ToString()).FirstOrDefault();
}
