using Basewise.Analysis.Context;
using Basewise.Features.Completion;
using Basewise.Knowledge.Ports;
using Basewise.Testing;

namespace Basewise.Features.Tests.Completion;

/// <summary>Digests behind <c>--hash=</c>.</summary>
public sealed class OptionValueCompletionTests
{
    private readonly MemoryPackageIndex index = new MemoryPackageIndex().With(
        "thing",
        File("thing-1.0-py3-none-any.whl", "aa11"), File("thing-1.0.tar.gz", "bb22"), File("thing-1.1.tar.gz", "cc33"), File("thing-1.0-cp312-cp312-win_amd64.whl", null));

    [Theory]
    [InlineData("thing==1.0 --hash=[||]", "sha256:aa11 sha256:bb22")]
    [InlineData("thing==1.0 \\\n    --hash=sha256:[||]", "sha256:aa11 sha256:bb22")]
    [InlineData("thing>=1.0 --hash=[||]", "")]
    [InlineData("thing==9 --hash=[||]", "")]
    public void The_index_has_those_of_the_very_version(string marked, string expected)
    {
        MarkedText text = MarkedText.Parse(marked);

        CompletionList list = CompletionFeature.At(DependencySnapshots.Requirements(text.Text), text.Cursor, new CompletionOccasion { Packages = index });

        Assert.Equal(expected, string.Join(' ', list.Items.Select(item => item.Label)));
    }

    [Fact]
    public void Those_of_a_lock_come_first_and_what_both_know_comes_once()
    {
        MarkedText text = MarkedText.Parse("thing==1.0 --hash=[||]\n");
        MemoryTree tree = new MemoryTree("requirements.txt")
            .Add("poetry.lock", "[[package]]\nname = \"thing\"\nversion = \"1.0\"\nfiles = [{file = \"thing-1.0.tar.gz\", hash = \"sha256:bb22\"}]\n");

        CompletionList list = CompletionFeature.At(
            DependencySnapshots.Requirements(text.Text).With(new DockerfilePlace(tree, "requirements.txt")), text.Cursor, new CompletionOccasion { Packages = index });

        Assert.Equal(
            ["sha256:bb22: thing-1.0.tar.gz, from poetry.lock", "sha256:aa11: thing-1.0-py3-none-any.whl, from pypi.example"], list.Items.Select(item => $"{item.Label}: {item.Detail}"));
    }

    private static IndexFile File(string name, string? digest) => new(name, new Uri($"https://pypi.example/{name}")) { Sha256 = digest };
}
