using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class VcsRequirementUnpinnedInFilesTests : DependencyRuleTest
{
    private protected override Rule Rule => new VcsRequirementUnpinned();

    [Theory]
    [InlineData("[|git+https://github.com/pallets/flask|]\n")]
    [InlineData("flask @ git+https://github.com/pallets/flask@[|main|]\n")]
    [InlineData("-e [|git+https://github.com/pallets/flask#egg=flask|]\n")]
    [InlineData("flask @ [|https://github.com/pallets/flask/archive/main.zip|]\n")]
    public void A_branch_is_reported(string text) => Verify(text);

    [Theory]
    [InlineData("flask @ git+https://github.com/pallets/flask@3.0.0\n")]
    [InlineData("flask @ git+https://github.com/pallets/flask@4a8b1c2d3e4f5061728394a5b6c7d8e9f0a1b2c3\n")]
    [InlineData("flask @ git+https://github.com/pallets/flask@${COMMIT}\n")]
    [InlineData("flask @ https://github.com/pallets/flask/archive/refs/tags/3.0.0.zip\n")]
    [InlineData("-e .\n")]
    public void A_tag_or_a_commit_is_not(string text) => VerifySilent(text);
}
