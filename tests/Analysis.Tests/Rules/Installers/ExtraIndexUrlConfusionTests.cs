using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class ExtraIndexUrlConfusionTests : RuleTest
{
    private protected override Rule Rule => new ExtraIndexUrlConfusion();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("RUN pip install --extra-index-url [|https://pypi.example.org/simple|] -r requirements.txt")]
    [InlineData("RUN pip install --extra-index-url=[|https://pypi.example.org/simple|] app")]
    [InlineData("ENV PIP_EXTRA_INDEX_URL=[|https://pypi.example.org/simple|]")]
    [InlineData("RUN PIP_EXTRA_INDEX_URL=\"[|https://a.example.org/simple|] [|https://b.example.org/simple|]\" pip install app")]
    [InlineData("RUN uv pip install --index-strategy unsafe-best-match --extra-index-url [|https://pypi.example.org/simple|] app")]
    [InlineData("ENV UV_INDEX_STRATEGY=unsafe-best-match\nRUN uv pip install --extra-index-url [|https://pypi.example.org/simple|] app")]
    public void A_second_index_is_reported(string lines) => Verify($"FROM python:3.14-slim\n{lines}\n");

    [Theory]
    [InlineData("RUN pip install torch==2.9.0 --extra-index-url https://download.pytorch.org/whl/cpu")]
    [InlineData("RUN pip install --index-url https://pypi.example.org/simple app")]
    [InlineData("RUN pip install --require-hashes --extra-index-url https://pypi.example.org/simple -r requirements.txt")]
    [InlineData("RUN uv pip install --extra-index-url https://pypi.example.org/simple app")]
    [InlineData("ENV UV_EXTRA_INDEX_URL=https://pypi.example.org/simple")]
    [InlineData("ARG PIP_EXTRA_INDEX_URL")]
    [InlineData("RUN pip install --extra-index-url $INDEX app")]
    public void One_that_cannot_harm_is_not(string lines) => VerifySilent($"FROM python:3.14-slim\n{lines}\n");
}
