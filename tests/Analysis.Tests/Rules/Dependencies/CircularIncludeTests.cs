using Basewise.Analysis.Rules.Dependencies;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Dependencies;

public sealed class CircularIncludeTests : DependencyRuleTest
{
    private protected override Rule Rule => new CircularInclude();

    [Fact]
    public void A_file_that_includes_itself_is_reported_and_the_line_removed()
    {
        Tree = new MemoryTree("requirements.txt");
        Verify("flask\n-r [|requirements.txt|]\n", "flask\n");
    }

    [Fact]
    public void A_way_back_by_others_is_named()
    {
        Tree = new MemoryTree("requirements.txt").Add("a.txt", "-r deps/b.txt\n").Add("deps/b.txt", "-r ../requirements.txt\n");

        Verify("-r [|a.txt|]\nflask\n");
        Assert.Equal("a.txt leads back to this file by way of deps/b.txt: pip stops here.", Single("-r a.txt\n").Message);
    }

    [Fact]
    public void A_circle_elsewhere_is_no_matter_of_this_file()
    {
        Tree = new MemoryTree("requirements.txt").Add("a.txt", "-r b.txt\n").Add("b.txt", "-r a.txt\n");
        VerifySilent("-r a.txt\n");
    }

    [Fact]
    public void A_file_that_two_include_is_no_circle()
    {
        Tree = new MemoryTree("requirements.txt").Add("a.txt", "-r c.txt\n").Add("b.txt", "-r c.txt\n").Add("c.txt", "flask\n");
        VerifySilent("-r a.txt\n-r b.txt\n");
    }
}
