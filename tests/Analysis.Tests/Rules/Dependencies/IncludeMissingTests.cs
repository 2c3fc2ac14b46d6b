using Basewise.Analysis.Rules.Dependencies;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Dependencies;

public sealed class IncludeMissingTests : DependencyRuleTest
{
    public IncludeMissingTests()
    {
        Path = "app/requirements/dev.txt";
        Tree = new MemoryTree("app/requirements/base.txt", "app/common.txt", "app/requirements/more/");
    }

    private protected override Rule Rule => new IncludeMissing();

    [Theory]
    [InlineData("-r [|bas.txt|]\n")]
    [InlineData("-c [|../constraints.txt|]\nflask\n")]
    [InlineData("-r [|more|]\n")]
    public void What_is_not_there_is_reported(string text) => Verify(text);

    [Theory]
    [InlineData("-r base.txt\n-r ./base.txt\n-c ../common.txt\n")]
    [InlineData("-r https://example.org/requirements.txt\n")]
    [InlineData("-r ${WHERE}/requirements.txt\n")]
    [InlineData("-r /opt/requirements.txt\n")]
    [InlineData("-r ../../../outside.txt\n")] // nobody may look there
    public void What_is_there_or_cannot_be_told_is_not_reported(string text) => VerifySilent(text);

    [Fact]
    public void Where_no_files_are_known_nothing_is_said()
    {
        Tree = null;
        VerifySilent("-r missing.txt\n");
    }

    [Fact]
    public void A_folder_of_which_not_all_is_known_is_given_the_benefit_of_the_doubt()
    {
        Tree?.Incomplete.Add("app/requirements");
        VerifySilent("-r missing.txt\n");
    }
}
