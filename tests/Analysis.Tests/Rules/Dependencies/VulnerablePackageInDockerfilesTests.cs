using Basewise.Analysis.Rules.Dependencies;

namespace Basewise.Analysis.Tests.Rules.Dependencies;

public sealed class VulnerablePackageInDockerfilesTests : RuleTest
{
    private protected override Rule Rule => new VulnerablePackage();

    private protected override bool SeesOnbuild => true;

    [Fact]
    public void A_version_on_a_command_line_is_reported_and_mended() => Verify(
        "FROM python:3.14-slim\nRUN pip install --no-cache-dir flask==[|0.5|] \\\n    'uvicorn[standard]>=0.30' \"Pillow==[|9.1.0|]\"\n",
        "FROM python:3.14-slim\nRUN pip install --no-cache-dir flask==3.1.3 \\\n    'uvicorn[standard]>=0.30' \"Pillow==12.3.0\"\n");

    [Fact]
    public void What_only_a_build_stage_has_weighs_less_and_it_is_said_so()
    {
        Finding finding = Single("FROM python:3.14-slim AS build\nRUN pip install pillow==9.1.0 && python make.py\nFROM python:3.14-slim\nCOPY --from=build /out.html /\n");

        Assert.Equal(Severity.Information, finding.Severity);
        Assert.EndsWith(" Only a build stage has it, not the image that runs.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_copied_on_from_a_build_stage_weighs_as_much() => Assert.Equal(Severity.Error, Single(
        "FROM python:3.14-slim AS build\nRUN python -m venv /venv && /venv/bin/pip install pillow==9.1.0\nFROM python:3.14-slim\nCOPY --from=build /venv /venv\n").Severity);

    [Theory]
    [InlineData("RUN uv pip install --system flask==[|0.5|]\n")]
    [InlineData("RUN pipx install flask==[|0.5|]\n")]
    public void Other_installers_count_too(string run) => Verify("FROM python:3.14-slim\n" + run);

    [Theory]
    [InlineData("RUN pip install 'flask>=0.5' flask==99.0 flask\n")]
    [InlineData("ARG V=0.5\nRUN pip install flask==${V}\n")]
    [InlineData("RUN pip download flask==0.5\n")]
    [InlineData("RUN echo flask==0.5\n")]
    public void What_installs_no_such_version_is_not_reported(string run) => VerifySilent("FROM python:3.14-slim\n" + run);
}
