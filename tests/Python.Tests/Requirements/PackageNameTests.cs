using Basewise.Python.Requirements;

namespace Basewise.Python.Tests.Requirements;

public class PackageNameTests
{
    [Theory]
    [InlineData("requests", "requests")]
    [InlineData("Typing_Extensions", "typing-extensions")]
    [InlineData("zope.interface", "zope-interface")]
    [InlineData("a.-_b--c", "a-b-c")]
    [InlineData("A", "a")]
    public void Case_and_separators_do_not_matter(string text, string normalized)
    {
        Assert.Equal(normalized, PackageName.Find(text)?.Normalized);
        Assert.Equal(PackageName.Find(normalized), PackageName.Find(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a.")]
    [InlineData("a b")]
    [InlineData("ünicode")]
    public void A_name_is_of_letters_and_digits_with_separators_between(string text) => Assert.Null(PackageName.Find(text));
}
