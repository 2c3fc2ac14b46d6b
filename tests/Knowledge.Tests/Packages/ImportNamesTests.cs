using Basewise.Knowledge.Packages;

namespace Basewise.Knowledge.Tests.Packages;

public sealed class ImportNamesTests
{
    [Theory]
    [InlineData("sklearn", "scikit-learn")]
    [InlineData("cv2", "opencv-python")]
    [InlineData("yaml", "pyyaml")]
    [InlineData("bs4", "beautifulsoup4")]
    [InlineData("PIL", "pillow")]
    [InlineData("dotenv", "python-dotenv")]
    public void A_module_has_its_package(string module, string package) => Assert.Equal(package, ImportNames.Bundled.PackagesOf(module)[0]);

    [Theory]
    [InlineData("requests")]
    [InlineData("SKLEARN")]
    [InlineData("")]
    public void A_module_that_is_called_like_its_package_has_no_entry(string module) => Assert.Empty(ImportNames.Bundled.PackagesOf(module));

    [Fact]
    public void All_packages_are_among_those_that_people_use()
    {
        Assert.All(ImportNames.Bundled.PackagesOf("google"), package => Assert.NotNull(PackageCatalog.Bundled.Find(package)));
        Assert.Equal(2026, ImportNames.Bundled.Provenance.AsOf.Year);
    }
}
