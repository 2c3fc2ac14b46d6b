using Basewise.Analysis.Rules.Dependencies;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Dependencies;

public sealed class MisspeltPackageTests : DependencyRuleTest
{
    private MemoryPackageIndex? index;

    private protected override Rule Rule => new MisspeltPackage();

    private protected override LintOptions Options => index is null ? base.Options : base.Options with { Packages = index };

    [Fact]
    public void A_slip_is_hinted_at_and_the_name_offered() => Verify(
        "[|reqeusts|]==2.32.5\n[|cryptograhpy|]\nflask\n",
        "requests==2.32.5\ncryptography\nflask\n");

    [Fact]
    public void It_is_but_a_hint() => Assert.Equal(Severity.Hint, Single("reqeusts\n").Severity);

    [Fact]
    public void Where_an_index_has_told_whether_there_is_such_a_package_nothing_is_guessed()
    {
        index = new MemoryPackageIndex().With("reqeusts").Without("cryptograhpy");

        Verify("reqeusts\ncryptograhpy\n[|setuptoolz|]\n");
    }

    [Theory]
    [InlineData("requests\nnumpy\n")]
    [InlineData("acme-requests\nnobody-has-this\n")]
    [InlineData("flsk\n")] // too short to tell
    [InlineData("urllib4\n")] // no slip of a finger
    [InlineData("--extra-index-url https://pypi.example.org/simple\nreqeusts\n")]
    [InlineData("reqeusts @ https://example.org/a.whl\n")]
    public void Known_far_and_private_names_are_not(string text) => VerifySilent(text);
}
