using Basewise.Knowledge.Facts;
using Basewise.Knowledge.Packages;
using Basewise.Python.Versions;

namespace Basewise.Knowledge.Tests.Packages;

public class PackageCatalogTests
{
    private readonly PackageCatalog catalog = new();

    [Fact]
    public void Without_a_text_the_most_popular_packages_are_found()
    {
        PackageSearch search = catalog.FindByPrefix("", 5);

        Assert.Equal(["boto3", "packaging", "setuptools", "urllib3", "certifi"], search.Packages.Select(package => package.Name));
        Assert.Equal([1, 2, 3, 4, 5], search.Packages.Select(package => package.Rank));
        Assert.False(search.IsComplete);
        Assert.Equal(new Provenance("hugovk/top-pypi-packages", new DateOnly(2026, 4, 1)), search.Provenance);
    }

    [Theory]
    [InlineData("typing_ext", "typing-extensions")]
    [InlineData("Typing.Ext", "typing-extensions")]
    [InlineData("typing-", "typing-extensions")]
    [InlineData("SQLAlch", "sqlalchemy")]
    [InlineData("djan", "django")]
    [InlineData("six", "six")]
    [InlineData("zope.interf", "zope-interface")]
    public void Case_and_separators_do_not_matter(string text, string first) =>
        Assert.Equal(first, catalog.FindByPrefix(text, 10).Packages[0].Name);

    [Fact]
    public void Names_that_start_so_come_first_then_words_then_the_rest()
    {
        List<int> groups = [.. catalog.FindByPrefix("flask", 500).Packages.Select(package =>
            package.Name == "flask" ? 0 : package.Name.StartsWith("flask", StringComparison.Ordinal) ? 1 : package.Name.Contains("-flask", StringComparison.Ordinal) ? 2 : 3)];

        Assert.Equal(groups.Order(), groups);
        Assert.Equal([0, 1, 2], groups.Distinct().Take(3));
    }

    [Fact]
    public void Each_group_is_ordered_by_popularity()
    {
        List<int> ranks = [.. catalog.FindByPrefix("pytest-", 50).Packages.Select(package => package.Rank)];

        Assert.Equal(50, ranks.Count);
        Assert.Equal(ranks.Order(), ranks);
    }

    [Fact]
    public void The_very_name_is_first_however_rare()
    {
        KnownPackage rare = catalog.Find("klein") ?? throw new InvalidOperationException("klein is among the last of the list.");
        PackageSearch search = catalog.FindByPrefix(rare.Name, 1);

        Assert.Equal(rare, search.Packages[0]);
        Assert.True(rare.Rank > 14_900);
    }

    [Fact]
    public void A_search_says_whether_it_was_cut()
    {
        Assert.False(catalog.FindByPrefix("py", 20).IsComplete);
        Assert.True(catalog.FindByPrefix("typing-ext", 20).IsComplete);
        Assert.Empty(catalog.FindByPrefix("no-such-package-anywhere", 20).Packages);
    }

    [Fact]
    public void A_package_is_found_in_any_spelling()
    {
        Assert.Equal(new KnownPackage("typing-extensions", 6), catalog.Find("Typing_Extensions"));
        Assert.Null(catalog.Find("no-such-package-anywhere"));
    }

    [Fact]
    public void Versions_come_newest_first_and_with_their_day()
    {
        PackageVersions versions = catalog.VersionsOf("Flask");

        Assert.Equal(versions.Versions.OrderDescending(), versions.Versions);
        Assert.Contains(PackageVersion.Parse("2.0.0rc1"), versions.Versions);
        Assert.Equal("0.1", versions.Versions[^1].ToString());
        Assert.Equal(new DateOnly(2026, 8, 22), versions.Provenance.AsOf);
        Assert.StartsWith("westonsteimel/advisory-database-pypa, public lock files, ", versions.Provenance.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3to2", "1.1.1")]
    [InlineData("a2wsgi", "1.10.10, 1.10.7, 1.7.0, 1.6.0")]
    [InlineData("zxing_cpp", "3.1.0, 3.0.0, 2.3.0")]
    [InlineData("zxcvbn", "4.5.0, 4.4.28, 4.4.27, 4.4.26, 4.4.25")]
    [InlineData("no-such-package-anywhere", "")]
    [InlineData("zxcvb", "")]
    public void Versions_are_unpacked_as_they_were(string name, string versions) =>
        Assert.Equal(versions, string.Join(", ", catalog.VersionsOf(name).Versions));

    [Fact]
    public void Every_list_of_versions_is_in_order_and_none_is_lost()
    {
        PackageVersionTable table = new(EmbeddedFacts.Load("package-versions"));
        int count = 0;
        foreach (string[] row in EmbeddedFacts.Load("package-versions").Rows())
        {
            PackageVersion? before = null;
            foreach (PackageVersion version in table.VersionsOf(row[0]).Versions)
            {
                Assert.True(before is null || version <= before, $"{row[0]} {version} after {before}");
                before = version;
                count++;
            }
        }

        Assert.Equal(138_111, count);
    }

    [Fact]
    public void Names_are_found_without_loading_versions()
    {
        Assert.NotEmpty(catalog.FindByPrefix("req", 10).Packages);
        Assert.NotNull(catalog.Find("requests"));
        Assert.False(catalog.HasLoadedVersions);

        Assert.NotEmpty(catalog.VersionsOf("requests").Versions);
        Assert.True(catalog.HasLoadedVersions);
    }

    [Theory]
    [InlineData("djagno", "django")]
    [InlineData("reqeusts", "requests")]
    [InlineData("numppy", "numpy")]
    [InlineData("pandsa", "pandas")]
    [InlineData("Flaks", "flask")]
    [InlineData("beautifulsopu", "beautifulsoup4")]
    public void One_slip_is_forgiven(string text, string name) => Assert.Equal(name, PackageCatalog.Bundled.FindWithSlip(text, 5).First().Name);

    [Theory]
    [InlineData("")]
    [InlineData("dja")]
    [InlineData("xequests")]
    [InlineData("zzzzqqqq")]
    public void Nothing_is_guessed_of_what_is_short_or_begins_otherwise(string text) => Assert.Empty(PackageCatalog.Bundled.FindWithSlip(text, 5));
}
