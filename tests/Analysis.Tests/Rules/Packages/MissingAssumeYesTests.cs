using Basewise.Analysis.Rules.Packages;

namespace Basewise.Analysis.Tests.Rules.Packages;

public sealed class MissingAssumeYesTests : RuleTest
{
    private protected override Rule Rule => new MissingAssumeYes();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("debian:bookworm", "apt-get [|install|] curl", "apt-get install -y curl")]
    [InlineData("debian:bookworm", "sudo apt-get -q [|install|] --no-install-recommends curl", "sudo apt-get -q install -y --no-install-recommends curl")]
    [InlineData("debian:bookworm", "DEBIAN_FRONTEND=noninteractive apt [|upgrade|]", "DEBIAN_FRONTEND=noninteractive apt upgrade -y")]
    [InlineData("debian:bookworm", "apt-get install -y gcc && apt-get [|purge|] gcc && apt-get [|autoremove|]", "apt-get install -y gcc && apt-get purge -y gcc && apt-get autoremove -y")]
    [InlineData("fedora:42", "dnf [|install|] python3 && dnf clean all", "dnf install -y python3 && dnf clean all")]
    [InlineData("centos:7", "yum [|update|]", "yum update -y")]
    [InlineData("x", "microdnf [|install|] git", "microdnf install -y git")]
    [InlineData("opensuse/leap:15.6", "zypper [|in|] git", "zypper --non-interactive in git")]
    public void A_question_that_nobody_answers_is_answered(string image, string run, string answered) =>
        Verify($"FROM {image}\nRUN {run}\n", $"FROM {image}\nRUN {answered}\n");

    [Fact]
    public void In_the_exec_form_the_answer_is_a_string_more() => Verify(
        "FROM debian:bookworm\nRUN [\"apt-get\", [|\"install\"|], \"curl\"]\n",
        "FROM debian:bookworm\nRUN [\"apt-get\", \"install\", \"-y\", \"curl\"]\n");

    [Theory]
    [InlineData("apt-get install -y curl")]
    [InlineData("apt-get -qq install curl")]
    [InlineData("apt-get install curl -y")]
    [InlineData("yes | apt-get install curl")]
    [InlineData("apt-get install curl < answers")]
    [InlineData("apt-get install $APT_FLAGS curl")]
    [InlineData("echo 'APT::Get::Assume-Yes \"true\";' > /etc/apt/apt.conf.d/90yes && apt-get install curl")]
    [InlineData("apt-get update && apt-get clean && apt-get check")]
    [InlineData("dnf -y install git && yum makecache")]
    [InlineData("zypper -n in git && zypper refresh")]
    [InlineData("apk add curl")]
    [InlineData("echo apt-get install curl")]
    public void What_asks_nothing_is_not_reported(string run) => VerifySilent($"FROM debian:bookworm\nRUN {run}\n");

    [Fact]
    public void A_setting_of_a_stage_below_answers_too() => VerifySilent(
        "FROM debian:bookworm AS base\nRUN echo 'APT::Get::Assume-Yes \"true\";' > /etc/apt/apt.conf.d/90yes\nFROM base\nRUN apt-get install curl\n");
}
