using Basewise.Analysis.Rules.BaseImages;

namespace Basewise.Analysis.Tests.Rules.BaseImages;

public sealed class WindowsVariantWithLinuxCommandsTests : RuleTest
{
    private protected override Rule Rule => new WindowsVariantWithLinuxCommands();

    [Fact]
    public void A_package_manager_of_Linux_is_reported_and_the_image_can_move() => Verify(
        "FROM python:3.13-windowsservercore-ltsc2022\nRUN [|apt-get|] update && apt-get install -y gcc\n",
        "FROM python:3.13\nRUN apt-get update && apt-get install -y gcc\n");

    [Theory]
    [InlineData("apk add --no-cache gcc", "apk")]
    [InlineData("pip install flask && chmod +x run.sh", "chmod")]
    [InlineData("useradd app", "useradd")]
    public void Other_programs_of_Linux_are_reported_too(string commands, string program) => Verify(
        $"FROM python:3.13-windowsservercore\nRUN {commands.Replace(program, $"[|{program}|]", StringComparison.Ordinal)}\n");

    [Fact]
    public void One_finding_a_stage_is_enough() => Verify(
        "FROM python:3.13-windowsservercore\nRUN [|apt-get|] update\nRUN apt-get install gcc\nRUN chmod +x x\n");

    [Theory]
    [InlineData("RUN pip install -r requirements.txt")]
    [InlineData("SHELL [\"powershell\", \"-Command\"]\nRUN rm -r C:/temp; cp a b; ls")]
    [InlineData("SHELL [\"cmd\", \"/S\", \"/C\"]\nRUN choco install git")]
    [InlineData("SHELL [\"powershell\", \"-Command\"]\nRUN bash -c 'apt-get update'")]
    [InlineData("RUN curl -o get.py https://example.com/get.py")]
    [InlineData("RUN where apt-get || echo none")]
    public void What_Windows_has_is_not_reported(string lines) => VerifySilent($"FROM python:3.13-windowsservercore-ltsc2022\n{lines}\n");

    [Theory]
    [InlineData("python:3.13")]
    [InlineData("python:3.13-slim-trixie")]
    [InlineData("mcr.microsoft.com/windows/servercore:ltsc2022")]
    public void A_Linux_image_and_one_that_is_not_Pythons_are_not_judged(string image) => VerifySilent($"FROM {image}\nRUN apt-get update\n");
}
