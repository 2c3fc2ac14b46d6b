using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class PipUpgradeUnpinnedTests : RuleTest
{
    private protected override Rule Rule => new PipUpgradeUnpinned();

    private protected override bool SeesOnbuild => true;

    [Fact]
    public void All_tools_of_a_command_are_one_finding() => Verify(
        "FROM python:3.14-slim\nRUN pip install --upgrade [|pip|] setuptools wheel==0.48.0\n",
        "FROM python:3.14-slim\nRUN pip install --upgrade pip==26.2.1 setuptools==84.0.0 wheel==0.48.0\n");

    [Theory]
    [InlineData("RUN python -m pip install -U [|pip|]")]
    [InlineData("RUN pip install -qU [|pip|] && pip install -r requirements.txt")]
    [InlineData("ENV PIP_UPGRADE=1\nRUN pip install [|pip|]")]
    public void However_it_is_written(string line) => Verify($"FROM python:3.14-slim\n{line}\n");

    [Theory]
    [InlineData("RUN pip install --upgrade pip==26.2.1")]
    [InlineData("RUN pip install --upgrade 'pip<27'")]
    [InlineData("RUN pip install --upgrade flask")]
    [InlineData("RUN pip install pip")]
    [InlineData("RUN pip install --upgrade -c constraints.txt pip")]
    [InlineData("ENV PIP_CONSTRAINT=/constraints.txt\nRUN pip install --upgrade pip")]
    [InlineData("RUN pip install --upgrade \"pip==${PIP_VERSION}\"")]
    public void A_version_or_a_constraint_is_enough(string line) => VerifySilent($"FROM python:3.14-slim\n{line}\n");
}
