using Basewise.Analysis.Rules.Dependencies;

namespace Basewise.Analysis.Tests.Rules.Dependencies;

public sealed class ImportNameAsPackageTests : DependencyRuleTest
{
    private protected override Rule Rule => new ImportNameAsPackage();

    [Fact]
    public void The_name_of_a_module_is_reported_and_the_package_offered() => Verify(
        "[|cv2|]\n[|PIL|]\n[|sklearn|]  # models\n[|rest_framework|]\n",
        "opencv-python\npillow\nscikit-learn  # models\ndjangorestframework\n");

    [Fact]
    public void What_comes_with_Python_is_reported_and_removed() => Verify("flask\n[|asyncio|]>=3.4.3\n[|sqlite3|]\nclick\n", "flask\nclick\n");

    [Fact]
    public void PyPI_itself_is_no_other_index() => Verify("-i https://pypi.org/simple\n[|yaml|]\n");

    [Fact]
    public void A_version_of_the_namesake_means_nothing_for_the_right_one() => VerifyNoFix("[|dotenv|]==0.0.5\n");

    [Theory]
    [InlineData("sklearn", Severity.Warning, "`sklearn` on PyPI refuses to be installed: the package of that module is `scikit-learn`.")]
    [InlineData("yaml", Severity.Warning, "`yaml` is the name of the module: the package that it comes with is `pyyaml`.")]
    [InlineData("bs4", Severity.Information, "`bs4` on PyPI only asks for `beautifulsoup4`, in whatever version: ask for that itself.")]
    [InlineData("jwt", Severity.Information, "`jwt` on PyPI is a package of somebody else's: the module `jwt` that most people mean comes with `pyjwt`.")]
    public void The_message_says_what_PyPI_has_under_that_name(string name, Severity severity, string message)
    {
        Finding finding = Single(name + "\n");

        Assert.Equal((severity, message), (finding.Severity, finding.Message));
    }

    [Theory]
    [InlineData("scikit-learn\nPyYAML\nrequests\n")]
    [InlineData("acme-internal\ngit\n")] // may be anybody's own
    [InlineData("--index-url https://pypi.example.org/simple\nyaml\n")]
    [InlineData("yaml @ https://example.org/yaml-1.0.tar.gz\n")]
    public void Packages_and_what_may_be_ones_own_are_not_reported(string text) => VerifySilent(text);
}
