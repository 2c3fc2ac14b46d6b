using Basewise.Analysis.Rules.Dependencies;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Dependencies;

public sealed class ContradictingRequirementsTests : DependencyRuleTest
{
    private protected override Rule Rule => new ContradictingRequirements();

    [Theory]
    [InlineData("flask==2.0\nclick\nFlask[|==3.0|]\n")]
    [InlineData("flask==2.0\nflask[|>=2.1|]\n")]
    [InlineData("flask<2\nflask[|==2.0.1|]\n")]
    public void Versions_that_exclude_each_other_are_reported(string text) => Verify(text);

    [Fact]
    public void The_message_says_what_each_asks_for() => Assert.Equal(
        "No release of flask is ==3.0 and, as line 1 asks, ==2.0: no tool can install both.", Single("flask==2.0\nflask==3.0\n").Message);

    [Theory]
    [InlineData("flask==2.0\nflask>=1.0\n")]
    [InlineData("flask==2.0\nflask==2.0.0\n")]
    [InlineData("flask==2.0\nflask==2.0+local\n")]
    [InlineData("flask>=2\nflask<1\n")] // certain only with all releases before one's eyes
    [InlineData("flask==2.0; python_version < '3.8'\nflask==3.0; python_version >= '3.8'\n")]
    [InlineData("flask==2.0\nflask==3.0; sys_platform == 'win32'\n")]
    [InlineData("flask==2.0\nflask @ https://example.org/flask-3.0.whl\n")]
    [InlineData("flask==${A}\nflask==3.0\n")]
    public void What_can_be_both_is_not_reported(string text) => VerifySilent(text);

    [Fact]
    public void A_file_that_is_included_is_looked_into()
    {
        Tree = new MemoryTree("requirements.txt").Add("base.txt", "click\nflask==2.0\n");

        Verify("-r base.txt\nflask[|==3.0|]\nclick==8.0\n");
        Assert.Equal("No release of flask is ==3.0 and, as base.txt asks, ==2.0: no tool can install both.", Single("-r base.txt\nflask==3.0\n").Message);
    }

    [Fact]
    public void And_led_to()
    {
        Tree = new MemoryTree("requirements.txt").Add("base.txt", "flask==2.0\n");

        RelatedPlace there = Single("-r base.txt\nflask==3.0\n").Related[0];

        Assert.Equal(("base.txt", "==2.0"), (there.File?.Path, there.File?.Source.ToString(there.Span)));
    }

    [Fact]
    public void So_are_constraints()
    {
        Tree = new MemoryTree("requirements.txt").Add("constraints.txt", "flask<3\n");

        Verify("-c constraints.txt\nflask[|==3.0|]\n");
        VerifySilent("-c constraints.txt\nflask==2.3\n");
    }
}
