using Basewise.Analysis.Rules.Security;

namespace Basewise.Analysis.Tests.Rules.Security;

public sealed class SudoInRunTests : RuleTest
{
    private protected override Rule Rule => new SudoInRun();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("[|sudo|] apt-get update", "apt-get update")]
    [InlineData("mkdir /x && [|sudo|] -E pip install flask", "mkdir /x && pip install flask")]
    public void Root_needs_no_sudo(string run, string expected) => Verify($"FROM python:3.13-slim\nRUN {run}\n", $"FROM python:3.13-slim\nRUN {expected}\n");

    [Theory]
    [InlineData("FROM python:3.13-slim\nRUN [|sudo|] -u app pip list")]
    [InlineData("FROM python:3.13-slim\nRUN [|sudo|] -H pip list")]
    [InlineData("FROM python:3.13-slim\nRUN [[|\"sudo\"|], \"pip\", \"list\"]")]
    [InlineData("FROM example.org/x\nUSER app\nRUN [|sudo|] apt-get update")]
    [InlineData("FROM example.org/x\nRUN env A=1 [|sudo|] apt-get update")]
    public void Other_uses_are_left_to_a_person(string text) => VerifyNoFix(text + "\n");

    [Theory]
    [InlineData("RUN apt-get install -y sudo")]
    [InlineData("RUN echo 'app ALL=(ALL) NOPASSWD:ALL' > /etc/sudoers.d/app")]
    [InlineData("USER root")]
    public void Its_installation_is_not_reported(string line) => VerifySilent($"FROM python:3.13-slim\n{line}\n");
}
