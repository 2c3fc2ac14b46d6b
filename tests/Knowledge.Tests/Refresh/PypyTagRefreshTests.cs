using Basewise.Knowledge.Facts;
using Basewise.Knowledge.Images.Pypy;
using Basewise.Knowledge.Refresh;

namespace Basewise.Knowledge.Tests.Refresh;

public sealed class PypyTagRefreshTests
{
    private const string File = """
        Tags: 3.12-7.4.1-trixie, 3.12-7.4-trixie, 3.12-trixie
        SharedTags: 3.12, 3, latest
        Architectures: amd64, arm64v8
        Directory: 3.12/trixie

        Tags: 3.12-7.4.1-slim, 3.12-slim, slim, 3.12-7.4.1-slim-trixie
        Architectures: amd64, arm64v8
        Directory: 3.12/slim-trixie
        """;

    private static readonly DateOnly today = new(2026, 11, 26);
    private static readonly EmbeddedFacts facts = EmbeddedFacts.LoadBundled("pypy-tags");

    [Fact]
    public void What_is_listed_is_current_and_the_rest_is_dropped()
    {
        IReadOnlyList<string> lines = PypyTagRefresh.Apply(LibraryFile.Parse(LibraryText.Bytes(File)), new PypyCatalog(facts), today);
        PypyCatalog catalog = new(EmbeddedFacts.Read(new MemoryStream(FactSetFile.Pack(facts.Provenance with { AsOf = today }, "tags", "licence", 1, lines))));

        Assert.Equal(["3", "3.12", "3.12-7.4-trixie", "3.12-7.4.1-slim", "3.12-7.4.1-slim-trixie", "3.12-7.4.1-trixie", "3.12-slim", "3.12-trixie", "latest", "slim"],
            catalog.CurrentTags.Order(StringComparer.Ordinal));
        Assert.Equal("3.12-7.4.1-slim-trixie", catalog.Find("slim")?.FullTag);
        PypySeries dropped = Assert.Single(catalog.Series, series => series.Name == "3.11");
        Assert.Equal(("7.3.23", false, facts.Provenance.AsOf, today), (dropped.Version, dropped.IsLatest, dropped.LastListed, dropped.RemovedOn));
        Assert.Equal(new DateOnly(2025, 7, 7), Assert.Single(catalog.Series, series => series.Name == "3.10").RemovedOn);
        Assert.Equal("3.12", Assert.Single(catalog.Series, series => series.IsLatest).Name);
    }

    [Theory]
    [InlineData("Tags: 3.12-7.4.1-trixie\nDirectory: 3.12/trixie\n")]
    [InlineData("Tags: 3.12-trixie, latest\nDirectory: 3.12/trixie\n")]
    public void A_file_that_lacks_what_it_needs_is_refused(string text) =>
        Assert.Throws<InvalidDataException>(() => PypyTagRefresh.Apply(LibraryFile.Parse(LibraryText.Bytes(text)), new PypyCatalog(facts), today));
}
