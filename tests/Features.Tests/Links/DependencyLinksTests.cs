using Basewise.Features.Links;

namespace Basewise.Features.Tests.Links;

public sealed class DependencyLinksTests
{
    [Fact]
    public void A_package_leads_to_its_page() => Assert.Equal(
        ["Flask → https://pypi.org/project/flask/", "zope.interface → https://pypi.org/project/zope-interface/"],
        Of("Flask==2.0\n# requests\nzope.interface; python_version > '3'\n-e ./local\nx @ https://example.org/x.whl\n"));

    [Theory]
    [InlineData("--index-url https://example.org/simple\nflask\n")]
    [InlineData("-i http://user:password@example.org/simple\nflask\n")]
    public void What_another_index_has_need_not_be_what_PyPI_has(string text) => Assert.Empty(Of(text));

    [Theory]
    [InlineData("--index-url https://pypi.org/simple\nflask\n")]
    [InlineData("--extra-index-url https://example.org/simple\nflask\n")]
    public void Beside_PyPI_another_index_may_be_asked(string text) => Assert.Single(Of(text));

    private static string[] Of(string text) =>
        [.. LinkFeature.Of(DependencySnapshots.Requirements(text)).Select(link => $"{text[link.Span.Start..link.Span.End]} → {link.Target}")];
}
