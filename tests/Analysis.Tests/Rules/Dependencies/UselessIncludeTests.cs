using Basewise.Analysis.Rules.Dependencies;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Dependencies;

public sealed class UselessIncludeTests : DependencyRuleTest
{
    public UselessIncludeTests() =>
        Tree = new MemoryTree("requirements.txt").Add("empty.txt", "# nothing yet\n").Add("base.txt", "flask\n").Add("index.txt", "--index-url https://example.org/simple\n");

    private protected override Rule Rule => new UselessInclude();

    [Fact]
    public void A_file_without_packages_is_reported_and_its_line_removed() => Verify("-r [|empty.txt|]\nclick\n", "click\n");

    [Fact]
    public void A_file_that_is_included_twice_is_reported_the_second_time() => Verify("-r base.txt\nclick\n-r [|base.txt|]\n", "-r base.txt\nclick\n");

    [Theory]
    [InlineData("-r base.txt\n-c base.txt\n")] // it asks, and it limits
    [InlineData("-r index.txt\nflask\n")] // it has an option
    [InlineData("-r missing.txt\n")]
    public void What_adds_something_or_is_not_known_is_not_reported(string text) => VerifySilent(text);
}
