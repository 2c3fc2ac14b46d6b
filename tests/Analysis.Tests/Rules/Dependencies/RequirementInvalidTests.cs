using Basewise.Analysis.Rules.Dependencies;

namespace Basewise.Analysis.Tests.Rules.Dependencies;

public sealed class RequirementInvalidTests : DependencyRuleTest
{
    private protected override Rule Rule => new RequirementInvalid();

    [Fact]
    public void What_pip_refuses_is_reported_where_it_stands()
    {
        Finding finding = Single("requests\nflask=3.0\n");

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.InRange(finding.Span.Start, "requests\n".Length, "requests\nflask=3.0".Length);
    }

    [Fact]
    public void Of_a_line_that_is_no_requirement_at_all_one_thing_is_said()
    {
        const string text = "flask\n[:python_version < \"3.8\"]\nclick\n";

        Finding finding = Single(text);

        Assert.StartsWith("[:python_version", text[finding.Span.Start..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("flask==3.0 --hash=sha256:00\n")]
    [InlineData("flask; python_version < '3.9'\n# a comment\n-e .[dev]\n")]
    [InlineData("")]
    public void What_pip_takes_is_not_reported(string text) => VerifySilent(text);
}
