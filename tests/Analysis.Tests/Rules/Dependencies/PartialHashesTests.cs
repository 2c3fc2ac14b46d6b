using Basewise.Analysis.Rules.Dependencies;

namespace Basewise.Analysis.Tests.Rules.Dependencies;

public sealed class PartialHashesTests : DependencyRuleTest
{
    private const string Hash = "--hash=sha256:aabbccddeeff00112233445566778899aabbccddeeff00112233445566778899";

    private protected override IDependencyRule Rule => new PartialHashes();

    [Fact]
    public void A_requirement_without_among_those_with_hashes_is_reported() => Verify($"flask==3.0 {Hash}\n[|click|]==8.0\n");

    [Fact]
    public void With_the_option_all_need_them() => Verify("--require-hashes\n[|flask|]==3.0\n");

    [Fact]
    public void With_hashes_a_version_must_be_pinned() => Verify($"[|flask|]>=3.0 {Hash}\nclick==8.0 \\\n    {Hash}\n");

    [Fact]
    public void A_repository_and_a_folder_cannot_have_any() => Verify(
        $"flask==3.0 {Hash}\n-e [|./src|]\n[|click|] @ git+https://github.com/pallets/click@8.1\n");

    [Theory]
    [InlineData($"flask==3.0 {Hash}\nclick==8.0 {Hash}\n")]
    [InlineData("flask==3.0\nclick==8.0\n")]
    [InlineData($"https://example.org/a-1.0-py3-none-any.whl {Hash}\n")]
    [InlineData($"flask==3.0 {Hash}\n")]
    public void All_or_none_is_not_reported(string text) => VerifySilent(text);

    [Fact]
    public void Constraints_need_none()
    {
        Path = "constraints.txt";
        VerifySilent($"flask==3.0 {Hash}\nclick==8.0\n");
    }
}
