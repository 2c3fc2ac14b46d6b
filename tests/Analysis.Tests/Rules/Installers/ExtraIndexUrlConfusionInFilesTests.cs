using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class ExtraIndexUrlConfusionInFilesTests : DependencyRuleTest
{
    private protected override Rule Rule => new ExtraIndexUrlConfusion();

    [Fact]
    public void A_private_index_beside_PyPI_is_reported() => Verify("--extra-index-url [|https://pypi.example.org/simple|]\nacme-tools\n");

    [Theory]
    [InlineData("--extra-index-url https://download.pytorch.org/whl/cpu\ntorch\n")]
    [InlineData("--index-url https://pypi.example.org/simple\nacme-tools\n")]
    [InlineData("--extra-index-url https://pypi.example.org/simple\nacme==1.0 --hash=sha256:aabbccddeeff00112233445566778899aabbccddeeff00112233445566778899\n")]
    [InlineData("--extra-index-url wheels\nacme-tools\n")]
    public void Public_single_and_hashed_ones_are_not(string text) => VerifySilent(text);
}
