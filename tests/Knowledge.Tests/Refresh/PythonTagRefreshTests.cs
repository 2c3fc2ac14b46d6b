using Basewise.Knowledge.Facts;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Refresh;

namespace Basewise.Knowledge.Tests.Refresh;

public sealed class PythonTagRefreshTests
{
    private static readonly DateOnly today = new(2026, 11, 26);
    private static readonly EmbeddedFacts facts = EmbeddedFacts.LoadBundled("python-tags");
    private static readonly PythonTagTable before = new(facts);

    [Fact]
    public void The_same_list_gives_the_same_set()
    {
        IReadOnlyList<string> lines = Apply(LibraryText.Of(before.Images));

        Assert.Equal(Sorted(facts.Rows().Select(row => string.Join('\t', row))), Sorted(lines));
    }

    [Fact]
    public void A_new_patch_takes_the_place_of_the_one_before_which_stays_known()
    {
        PythonTagTable table = Table(LibraryText.Of(before.Images).Replace("3.12.14", "3.12.15", StringComparison.Ordinal));

        Assert.Equal("3.12.15", table.CurrentSeries.Find(series => series.Name == "3.12")?.Version.ToString());
        Assert.Equal("3.12.15-slim-trixie", table.Current["3.12-slim"].FullTag);
        Assert.False(table.Current.ContainsKey("3.12.14-slim"));
        TagFacts old = new TagResolver(table).Resolve("3.12.14-slim");
        Assert.Equal((TagStatus.RetiredPatch, "3.12.14-slim-trixie"), (old.Status, old.Image?.FullTag));
        Assert.Equal(TagStatus.RetiredPatch, new TagResolver(table).Resolve("3.12.14").Status);
        Assert.Equal(before.Retired.Count, table.Retired.Count);
    }

    [Fact]
    public void A_series_that_is_no_longer_built_is_retired_with_both_days()
    {
        PythonTagTable table = Table(LibraryText.Of(before.Images.Where(image => image.Series != "3.10")));

        Assert.Contains("3.10", table.DroppedSeries);
        Assert.DoesNotContain(table.CurrentSeries, series => series.Name == "3.10");
        TagFacts slim = new TagResolver(table).Resolve("3.10-slim");
        Assert.Equal((TagStatus.Retired, "3.10.21-slim-trixie", facts.Provenance.AsOf, today), (slim.Status, slim.Image?.FullTag, slim.LastListed, slim.RemovedOn));
        Assert.Equal(TagStatus.RetiredPatch, new TagResolver(table).Resolve("3.10.21-alpine3.24").Status);
        DroppedVariant dropped = Assert.Single(table.Dropped, variant => variant is { Series: "3.10", Variant: "slim-trixie" });
        Assert.Equal(("3.10.21", facts.Provenance.AsOf, today), (dropped.Version.ToString(), dropped.LastListed, dropped.RemovedOn));
    }

    [Fact]
    public void A_series_that_is_released_is_the_latest_one()
    {
        string text = LibraryText.Of(before.Images)
            .Replace("3.15.0rc1", "3.15.0", StringComparison.Ordinal)
            .Replace("3.15-rc", "3.15", StringComparison.Ordinal)
            .Replace(" latest", "", StringComparison.Ordinal)
            .Replace("3.15.0-trixie, ", "3.15.0-trixie, latest, ", StringComparison.Ordinal);

        PythonTagTable table = Table(text);

        Assert.Equal(("3.15", "trixie", "slim-trixie", "alpine3.24"),
            Assert.Single(table.CurrentSeries, series => series.IsLatest) is var latest
                ? (latest.Name, latest.DefaultFull, latest.DefaultSlim, latest.DefaultAlpine) : default);
        Assert.Equal(TagStatus.Retired, new TagResolver(table).Resolve("3.15-rc-slim").Status);
        Assert.Contains("3.15-rc", table.DroppedSeries);
    }

    [Fact]
    public void Refreshing_twice_changes_nothing_more()
    {
        string text = LibraryText.Of(before.Images.Where(image => image.Series != "3.10")).Replace("3.12.14", "3.12.15", StringComparison.Ordinal);
        IReadOnlyList<string> once = Apply(text);
        EmbeddedFacts made = Facts(once, today);

        IReadOnlyList<string> twice = PythonTagRefresh.Apply(LibraryFile.Parse(LibraryText.Bytes(text)), new PythonTagTable(made), [.. made.Rows()], today.AddDays(1));

        Assert.Equal(once, twice);
    }

    [Fact]
    public void A_tag_that_comes_back_is_listed_and_nothing_else()
    {
        string text = LibraryText.Of(before.Images);
        EmbeddedFacts without = Facts(Apply(LibraryText.Of(before.Images.Where(image => image.Series != "3.10"))), today);

        IReadOnlyList<string> lines = PythonTagRefresh.Apply(LibraryFile.Parse(LibraryText.Bytes(text)), new PythonTagTable(without), [.. without.Rows()], today.AddDays(1));

        PythonTagTable table = new(Facts(lines, today.AddDays(1)));
        Assert.True(table.Current.ContainsKey("3.10-slim"));
        Assert.False(table.Retired.ContainsKey("3.10-slim"));
        Assert.DoesNotContain("3.10", table.DroppedSeries);
        Assert.DoesNotContain(table.Dropped, variant => variant is { Series: "3.10", Variant: "slim-trixie" });
    }

    [Fact]
    public void A_list_that_lost_most_of_its_images_is_refused() =>
        Assert.Contains("images", Assert.Throws<InvalidDataException>(() => Apply(LibraryText.Of(before.Images.Where(image => image.Series == "3.14")))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_list_without_latest_is_refused() =>
        Assert.Contains("latest", Assert.Throws<InvalidDataException>(() => Apply(LibraryText.Of(before.Images.Where(image => image.Series != "3.14")))).Message, StringComparison.Ordinal);

    private static IReadOnlyList<string> Apply(string text) =>
        PythonTagRefresh.Apply(LibraryFile.Parse(LibraryText.Bytes(text)), before, [.. facts.Rows()], today);

    private static PythonTagTable Table(string text) => new(Facts(Apply(text), today));

    private static EmbeddedFacts Facts(IReadOnlyList<string> lines, DateOnly day) =>
        EmbeddedFacts.Read(new MemoryStream(FactSetFile.Pack(facts.Provenance with { AsOf = day }, "tags", "licence", facts.Head.Format, lines)));

    private static IEnumerable<string> Sorted(IEnumerable<string> lines) =>
        // The suffixes of a version are a set, and so are the lines.
        lines.Select(line => line[0] == 'P' ? string.Join(' ', line.Split('\t', ' ').Order(StringComparer.Ordinal)) : line).Order(StringComparer.Ordinal);
}
