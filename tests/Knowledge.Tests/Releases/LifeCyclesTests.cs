using Basewise.Knowledge.Images;
using Basewise.Knowledge.Releases;

namespace Basewise.Knowledge.Tests.Releases;

public sealed class LifeCyclesTests
{
    private static readonly DateOnly today = new(2026, 11, 23);

    [Theory]
    [InlineData("3.9", "2025-10-31", SupportStatus.Ended)]
    [InlineData("3.10", "2026-10-31", SupportStatus.Ended)]
    [InlineData("3.11", "2027-10-31", SupportStatus.Supported)]
    [InlineData("3.14", "2030-10-31", SupportStatus.Supported)]
    public void A_python_series_ends_on_the_day_of_its_makers(string series, string end, SupportStatus status)
    {
        LifeCycle? cycle = LifeCycles.Bundled.FindPython(series);

        Assert.Equal((DateOnly.Parse(end, null), status), (cycle?.LastDay, cycle?.StatusOn(today)));
    }

    [Theory]
    [InlineData("trixie", "2030-06-30", SupportStatus.Supported)]
    [InlineData("bookworm", "2028-06-30", SupportStatus.Supported)]
    [InlineData("bullseye", "2026-08-31", SupportStatus.Ended)]
    [InlineData("buster", "2024-06-30", SupportStatus.Ended)]
    [InlineData("stretch", "2022-07-01", SupportStatus.Ended)]
    [InlineData("jessie", "2020-06-30", SupportStatus.Ended)]
    [InlineData("alpine3.24", "2028-06-01", SupportStatus.Supported)]
    [InlineData("alpine3.22", "2027-05-01", SupportStatus.EndsSoon)]
    [InlineData("alpine3.21", "2026-11-01", SupportStatus.Ended)]
    [InlineData("noble", "2029-05-31", SupportStatus.Supported)]
    [InlineData("focal", "2025-05-31", SupportStatus.Ended)]
    [InlineData("amazonlinux2", "2026-06-30", SupportStatus.Ended)]
    public void A_distribution_ends_when_a_user_of_the_image_gets_no_more_fixes(string word, string end, SupportStatus status)
    {
        Distribution? distribution = Distribution.Find(word);
        Assert.NotNull(distribution);
        LifeCycle? cycle = LifeCycles.Bundled.Find(distribution);

        Assert.Equal((DateOnly.Parse(end, null), status), (cycle?.LastDay, cycle?.StatusOn(today)));
    }

    [Fact]
    public void Bookworm_lives_on_its_long_term_support_alone()
    {
        Assert.True(Debian("bookworm").IsLongTermOnly(today));
        Assert.False(Debian("trixie").IsLongTermOnly(today));
        Assert.False(Debian("buster").IsLongTermOnly(today));
    }

    [Fact]
    public void The_last_day_itself_is_still_supported()
    {
        LifeCycle bookworm = Debian("bookworm");

        Assert.Equal(SupportStatus.EndsSoon, bookworm.StatusOn(new(2028, 6, 30)));
        Assert.Equal(SupportStatus.Ended, bookworm.StatusOn(new(2028, 7, 1)));
        Assert.Equal(SupportStatus.EndsSoon, bookworm.StatusOn(new(2028, 6, 1), soon: 30));
        Assert.Equal(SupportStatus.Supported, bookworm.StatusOn(new(2028, 5, 1), soon: 30));
    }

    [Theory]
    [InlineData("3.15")]
    [InlineData("4.0")]
    [InlineData("")]
    public void A_series_that_the_facts_lack_is_not_found(string series) => Assert.Null(LifeCycles.Bundled.FindPython(series));

    [Fact]
    public void Each_answer_tells_its_day()
    {
        Assert.Equal(new Provenance("endoflife-date/endoflife.date", new(2026, 8, 22)), Debian("bookworm").Provenance);
    }

    private static LifeCycle Debian(string codename)
    {
        Distribution? distribution = Distribution.FindDebian(codename);
        Assert.NotNull(distribution);
        LifeCycle? cycle = LifeCycles.Bundled.Find(distribution);
        Assert.NotNull(cycle);
        return cycle;
    }

    [Theory]
    [InlineData("24.04", true)]
    [InlineData("25.10", false)]
    public void A_release_with_long_term_support_is_told_from_others(string cycle, bool isLongTerm) =>
        Assert.Equal(isLongTerm, LifeCycles.Bundled.Find("ubuntu", cycle)?.IsLongTerm);

    [Theory]
    [InlineData("aws-lambda", "python3.14")]
    [InlineData("nodejs", "22")]
    [InlineData("openssl", "3.0")]
    [InlineData("django", "5.2")]
    [InlineData("numpy", "2.0")]
    [InlineData("centos-stream", "9")]
    [InlineData("opensuse", "15.6")]
    public void Every_product_of_the_source_is_there(string product, string cycle) => Assert.NotNull(LifeCycles.Bundled.Find(product, cycle)?.Released);
}
