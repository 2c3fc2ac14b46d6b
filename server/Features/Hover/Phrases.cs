using System.Globalization;
using System.Text;

namespace Basewise.Features.Hover;

/// <summary>How quantities are written in hovers.</summary>
internal static class Phrases
{
    private const int EighthsOfABlock = 8;

    /// <summary>From seven eighths of a block down to one.</summary>
    private const string PartialBlocks = "▉▊▋▌▍▎▏";

    /// <summary>A bar of block characters, in steps of an eighth of a block, never empty.</summary>
    /// <param name="blocks">The length of the bar for <paramref name="largest"/>.</param>
    public static string Bar(long value, long largest, int blocks)
    {
        int eighths = (int)Math.Clamp(Math.Round((double)value / largest * blocks * EighthsOfABlock), 1, blocks * EighthsOfABlock);
        var bar = new StringBuilder().Append('█', eighths / EighthsOfABlock);
        if (eighths % EighthsOfABlock is var rest and > 0) bar.Append(PartialBlocks[EighthsOfABlock - 1 - rest]);
        return bar.ToString();
    }

    /// <summary><c>2026-10-31</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>Oct 2026</c>.</summary>
    public static string Month(DateOnly day) => day.ToString("MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The time between two days in the two largest units: <c>1 year 11 months</c>, <c>3 months</c>, <c>23 days</c>.</summary>
    public static string Between(DateOnly from, DateOnly to)
    {
        if (to < from) (from, to) = (to, from);

        int months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        if (from.AddMonths(months) > to) months--;
        if (months < 2) return Count(to.DayNumber - from.DayNumber, "day");

        string rest = months % 12 == 0 ? "" : Count(months % 12, "month");
        return months < 12 ? rest : $"{Count(months / 12, "year")} {rest}".TrimEnd();
    }

    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
