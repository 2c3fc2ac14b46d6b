using Basewise.Analysis.Rules.Dependencies;

namespace Basewise.Analysis.Tests.Rules.Dependencies;

public sealed class DuplicateRequirementTests : DependencyRuleTest
{
    private protected override Rule Rule => new DuplicateRequirement();

    [Fact]
    public void A_package_in_the_same_words_is_reported_and_removed() => Verify(
        "flask==3.0\nclick\n[|Flask|]==3.0\nrequests\n",
        "flask==3.0\nclick\nrequests\n");

    [Fact]
    public void With_continuations_the_whole_line_goes() => Verify(
        "flask>=2\nrequests\n[|flask|] \\\n  >=2\nclick\n",
        "flask>=2\nrequests\nclick\n");

    [Fact]
    public void The_last_line_goes_with_the_line_end_before_it() => Verify("zope.interface\n[|zope_interface|]\n", "zope.interface\n");

    [Fact]
    public void A_line_with_a_comment_is_left_to_people() => VerifyNoFix("flask\n[|flask|]  # for the tests\n");

    [Fact]
    public void The_message_names_the_first_line() =>
        Assert.Equal("flask is listed in line 2 already, with the same versions.", Single("click\nFlask\nflask\n").Message);

    [Theory]
    [InlineData("flask>=2\nflask<3\n")] // both count
    [InlineData("flask\nflask[async]\n")]
    [InlineData("flask==1.1; python_version < '3.7'\nflask==1.1; python_version >= '3.7'\n")]
    [InlineData("flask\nflask-cors\n")]
    [InlineData("flask @ https://example.org/a.whl\nflask\n")]
    [InlineData("./a\n./a\n")]
    public void What_says_something_else_is_not_reported(string text) => VerifySilent(text);
}
