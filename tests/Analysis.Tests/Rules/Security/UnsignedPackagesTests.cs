using Basewise.Analysis.Rules.Security;

namespace Basewise.Analysis.Tests.Rules.Security;

public sealed class UnsignedPackagesTests : RuleTest
{
    private protected override Rule Rule => new UnsignedPackages();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("apk add --no-cache [|--allow-untrusted|] /tmp/glibc.apk", "apk add --no-cache /tmp/glibc.apk")]
    [InlineData("apt-get install -y [|--allow-unauthenticated|] x", "apt-get install -y x")]
    [InlineData("apt-get install [|--force-yes|] x", "apt-get install -y x")]
    [InlineData("dnf install -y [|--nogpgcheck|] x", "dnf install -y x")]
    [InlineData("yum -y install x [|--nogpgcheck|]", "yum -y install x")]
    [InlineData("rpm -i [|--nosignature|] x.rpm", "rpm -i x.rpm")]
    [InlineData("zypper [|--no-gpg-checks|] -n in x", "zypper -n in x")]
    public void Signatures_are_checked_again(string run, string expected) => Verify($"FROM x\nRUN {run}\n", $"FROM x\nRUN {expected}\n");

    [Theory]
    [InlineData("RUN dnf [|--setopt=*.gpgcheck=0|] install -y x")]
    [InlineData("RUN apt-get [|-o APT::Get::AllowUnauthenticated=true|] install -y x")]
    [InlineData("RUN [\"apk\", \"add\", [|\"--allow-untrusted\"|], \"x.apk\"]")]
    [InlineData("RUN apk add \\\n    [|--allow-untrusted|] \\\n    x.apk")]
    public void Settings_and_words_with_lines_of_their_own_are_left_to_a_person(string line) => VerifyNoFix($"FROM x\n{line}\n");

    [Theory]
    [InlineData("apk add --no-cache x")]
    [InlineData("apt-get -o APT::Get::AllowUnauthenticated=false install -y x")]
    [InlineData("apt-get install -y --allow-downgrades x")]
    [InlineData("dnf --setopt=gpgcheck=1 install -y x")]
    public void Ordinary_installations_are_not_reported(string run) => VerifySilent($"FROM x\nRUN {run}\n");
}
