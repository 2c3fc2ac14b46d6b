using Basewise.Analysis.Rules.Dependencies;
using Basewise.Knowledge.Ports;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Dependencies;

public sealed class PartialHashesTests : DependencyRuleTest
{
    private const string Hash = "--hash=sha256:aabbccddeeff00112233445566778899aabbccddeeff00112233445566778899";

    private const string A = "0011223344556677889900112233445566778899001122334455667788990011";
    private const string B = "aa11223344556677889900112233445566778899001122334455667788990011";

    private protected override Rule Rule => new PartialHashes();

    private protected override LintOptions Options => base.Options with
    {
        Packages = new MemoryPackageIndex().With(
            "click", File("click-8.0.tar.gz", B), File("click-8.0-py3-none-any.whl", A), File("click-8.1.tar.gz", A), File("click-8.1-py3-none-any.whl", null)),
    };

    [Fact]
    public void A_requirement_without_among_those_with_hashes_is_reported() => Verify($"flask==3.0 {Hash}\n[|click|]==8.0\n");

    [Fact]
    public void With_the_option_all_need_them() => Verify("--require-hashes\n[|flask|]==3.0\n");

    [Fact]
    public void With_hashes_a_version_must_be_pinned() => Verify($"[|flask|]>=3.0 {Hash}\nclick==8.0 \\\n    {Hash}\n");

    [Fact]
    public void A_repository_and_a_folder_cannot_have_any() => Verify(
        $"flask==3.0 {Hash}\n-e [|./src|]\n[|click|] @ git+https://github.com/pallets/click@8.1\n");

    [Fact]
    public void Those_that_the_index_has_of_the_version_are_offered() => Verify(
        $"flask==3.0 {Hash}\n[|click|]==8.0 ; python_version > '3.8' # why\n",
        $"flask==3.0 {Hash}\nclick==8.0 ; python_version > '3.8' \\\n    --hash=sha256:{A} \\\n    --hash=sha256:{B} # why\n");

    [Theory]
    [InlineData($"flask==3.0 {Hash}\n[|click|]==8.1\n")] // of one file it has none
    [InlineData($"flask==3.0 {Hash}\n[|click|]==9\n")]
    [InlineData($"flask==3.0 {Hash}\n[|click|]>=8\n")]
    [InlineData($"flask==3.0 {Hash}\n[|other|]==8.0\n")]
    public void Where_it_has_not_all_of_them_none_are(string text) => VerifyNoFix(text);

    [Fact]
    public void Those_of_a_lock_beside_it_need_no_index()
    {
        Tree = new MemoryTree("requirements.txt").Add("poetry.lock", $"[[package]]\nname = \"other\"\nversion = \"8.0\"\nfiles = [{{file = \"other-8.0.tar.gz\", hash = \"sha256:{B}\"}}]\n");

        Verify($"flask==3.0 {Hash}\n[|other|]==8.0\n", $"flask==3.0 {Hash}\nother==8.0 \\\n    --hash=sha256:{B}\n");
        Assert.Equal("Add the hash of other 8.0 (as in poetry.lock)", Lint(new SourceText($"flask==3.0 {Hash}\nother==8.0\n"))[0].Fixes[0].Title);
    }

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

    private static IndexFile File(string name, string? digest) => new(name, new Uri($"https://pypi.example/{name}")) { Sha256 = digest };
}
