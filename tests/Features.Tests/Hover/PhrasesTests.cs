using Basewise.Features.Hover;

namespace Basewise.Features.Tests.Hover;

public sealed class PhrasesTests
{
    [Theory]
    [InlineData("2026-11-23", "2028-10-31", "1 year 11 months")]
    [InlineData("2026-11-23", "2027-11-23", "1 year")]
    [InlineData("2026-11-23", "2027-11-22", "11 months")]
    [InlineData("2026-10-31", "2026-11-23", "23 days")]
    [InlineData("2026-11-23", "2026-10-31", "23 days")]
    [InlineData("2026-11-23", "2026-11-24", "1 day")]
    [InlineData("2024-02-29", "2026-02-28", "2 years")]
    [InlineData("2026-01-31", "2026-04-30", "3 months")]
    public void Time_is_told_in_its_two_largest_units(string from, string to, string expected) =>
        Assert.Equal(expected, Phrases.Between(DateOnly.Parse(from, null), DateOnly.Parse(to, null)));

    [Theory]
    [InlineData(100, 100, "████")]
    [InlineData(50, 100, "██")]
    [InlineData(60, 100, "██▍")]
    [InlineData(1, 1000, "▏")]
    public void A_bar_is_as_long_as_its_share(long value, long largest, string expected) => Assert.Equal(expected, Phrases.Bar(value, largest, blocks: 4));
}
