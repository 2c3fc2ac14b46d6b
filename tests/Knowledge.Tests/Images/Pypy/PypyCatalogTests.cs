using Basewise.Knowledge.Images;
using Basewise.Knowledge.Images.Pypy;

namespace Basewise.Knowledge.Tests.Images.Pypy;

public sealed class PypyCatalogTests
{
    private static PypyCatalog Catalog => PypyCatalog.Bundled;

    [Theory]
    [InlineData("latest", "3.11-7.3.23-trixie", Flavour.Full)]
    [InlineData("3.11-slim", "3.11-7.3.23-slim-trixie", Flavour.Slim)]
    [InlineData("2.7-bookworm", "2.7-7.3.23-bookworm", Flavour.Full)]
    [InlineData("3.11-windowsservercore-ltsc2022", "3.11-7.3.23-windowsservercore-ltsc2022", Flavour.Windows)]
    public void A_tag_is_the_image_that_the_library_file_says(string tag, string fullTag, Flavour flavour)
    {
        PypyImage? image = Catalog.Find(tag);

        Assert.Equal((fullTag, flavour), (image?.FullTag, image?.Flavour));
        Assert.Contains(tag, image?.Tags ?? []);
    }

    [Theory]
    [InlineData("3.10")]
    [InlineData("")]
    [InlineData("3.12-slim")]
    public void A_tag_that_is_not_listed_is_not_found(string tag) => Assert.Null(Catalog.Find(tag));

    [Fact]
    public void Every_tag_of_every_image_is_there()
    {
        Assert.Equal(153, Catalog.CurrentTags.Count);
        foreach (string tag in Catalog.CurrentTags) Assert.Contains(tag, Catalog.Find(tag)?.Tags ?? []);
    }

    [Fact]
    public void A_series_that_is_gone_tells_since_when()
    {
        PypySeries series = Assert.Single(Catalog.Series, series => series.Name == "3.10");

        Assert.Equal(("7.3.19", new DateOnly(2025, 5, 30), new DateOnly(2025, 7, 7)), (series.Version, series.LastListed, series.RemovedOn));
        Assert.Equal(("3.11", null, null), Assert.Single(Catalog.Series, series => series.IsLatest) is var latest ? (latest.Name, latest.LastListed, latest.RemovedOn) : default);
    }
}
