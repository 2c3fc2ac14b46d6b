using Basewise.Analysis;
using Basewise.Features.CodeActions;
using Basewise.Knowledge.Ports;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Features.Tests.CodeActions;

public sealed class DigestFeatureTests
{
    private readonly MemoryPackageIndex index = new MemoryPackageIndex()
        .With("thing", File("thing-1.0-py3-none-any.whl", "bb22"), File("thing-1.0.tar.gz", "aa11"))
        .With("other", File("other-2.0.tar.gz", "cc33"), File("other-2.1.tar.gz", null));

    [Fact]
    public void All_requirements_get_the_digests_of_their_files()
    {
        CodeAction action = Assert.Single(At("th[||]ing==1.0\nother==2.0  # why\n", out SourceText source));

        Assert.Equal("Add the hashes of all 2 requirements (as pypi.example has them)", action.Title);
        Assert.Equal(
            "thing==1.0 \\\n    --hash=sha256:aa11 \\\n    --hash=sha256:bb22\nother==2.0 \\\n    --hash=sha256:cc33  # why\n", source.With(action.Edits).Content);
    }

    [Theory]
    [InlineData("th[||]ing==1.0\nother\n")] // one is not pinned
    [InlineData("th[||]ing==1.0\nother==2.1\n")] // of one the index has no digest
    [InlineData("th[||]ing==1.0\nunheard==2.1\n")]
    [InlineData("th[||]ing==1.0\n-r other.txt\n")]
    [InlineData("th[||]ing==1.0 --hash=sha256:00\nother==2.0\n")] // of that a rule speaks
    [InlineData("thing==1.0\n[||]\n")]
    [InlineData("th[||]ing==1.0\n./local\n")]
    public void Where_not_all_can_have_them_none_gets_any(string marked) => Assert.Empty(At(marked, out _));

    private CodeAction[] At(string marked, out SourceText source)
    {
        MarkedText text = MarkedText.Parse(marked);
        source = text.Source;
        return [.. DigestFeature.At(DependencySnapshots.Requirements(text.Text), text.Span, new LintOptions(new DateOnly(2026, 11, 23)) { Packages = index })];
    }

    private static IndexFile File(string name, string? digest) => new(name, new Uri($"https://pypi.example/{name}")) { Sha256 = digest };
}
