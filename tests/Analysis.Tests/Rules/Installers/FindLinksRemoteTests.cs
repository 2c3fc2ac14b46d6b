using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class FindLinksRemoteTests : RuleTest
{
    private protected override Rule Rule => new FindLinksRemote();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("RUN pip install -f [|https://wheels.example.org/index.html|] app")]
    [InlineData("ENV PIP_FIND_LINKS=[|https://wheels.example.org/|]")]
    [InlineData("RUN uv pip install --find-links [|https://wheels.example.org/|] app")]
    public void A_page_of_links_is_reported(string lines) => Verify($"FROM python:3.14-slim\n{lines}\n");

    [Theory]
    [InlineData("RUN pip install --find-links /wheels app")]
    [InlineData("RUN pip install --find-links file:///wheels app")]
    [InlineData("RUN pip install --require-hashes -f https://wheels.example.org/ -r requirements.txt")]
    [InlineData("RUN pip install -f $LINKS app")]
    public void Folders_and_hashes_are_not(string lines) => VerifySilent($"FROM python:3.14-slim\n{lines}\n");
}
