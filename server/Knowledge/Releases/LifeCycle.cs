namespace Basewise.Knowledge.Releases;

/// <summary>One release series of a product, with the days that matter. A day that the source does not know is null.</summary>
public sealed record LifeCycle
{
    private const string Debian = "debian";

    // Rules ask for its last day at every keystroke.
    private readonly bool isDebian;

    /// <summary>As endoflife.date calls it: <c>python</c>, <c>debian</c>, <c>alpine-linux</c>, <c>ubuntu</c>.</summary>
    public required string Product
    {
        get;
        init
        {
            field = value;
            isDebian = value == Debian;
        }
    }

    /// <summary><c>3.12</c>; Debian <c>12</c>.</summary>
    public required string Cycle { get; init; }

    /// <summary><c>Bookworm</c>, <c>Noble Numbat</c>.</summary>
    public string? Codename { get; init; }

    public DateOnly? Released { get; init; }

    /// <summary>The last day of ordinary bug fixes; only security fixes come after it.</summary>
    public DateOnly? ActiveSupportEnd { get; init; }

    /// <summary>The day that the product's makers call its end of life.</summary>
    public DateOnly? EndOfLife { get; init; }

    /// <summary>The last day of extended support: Debian's LTS, which all get; Ubuntu's Pro, which only subscribers get.</summary>
    public DateOnly? ExtendedEnd { get; init; }

    /// <summary>The source says that it is over, whether or not it knows since when.</summary>
    public bool IsOver { get; init; }

    /// <summary>A release with long-term support, where the product has others too: Ubuntu's 24.04.</summary>
    public bool IsLongTerm { get; init; }

    /// <summary>The newest release of the cycle: <c>3.12.14</c>.</summary>
    public string? Latest { get; init; }

    public DateOnly? LatestReleased { get; init; }

    public required Provenance Provenance { get; init; }

    /// <summary>
    /// The last day on which a user of an image gets fixes without paying: for Debian the end of LTS, because apt in the
    /// image takes those fixes from the ordinary archive; for all others the end of life.
    /// </summary>
    public DateOnly? LastDay => isDebian ? ExtendedEnd ?? EndOfLife : EndOfLife;

    /// <summary>Whether on this day only the long-term support of Debian still mends anything.</summary>
    public bool IsLongTermOnly(DateOnly today) =>
        isDebian && EndOfLife is { } end && today > end && StatusOn(today) != SupportStatus.Ended;

    /// <param name="soon">How many days before its end a cycle counts as ending.</param>
    public SupportStatus StatusOn(DateOnly today, int soon = 180)
    {
        if (LastDay is not { } last) return IsOver ? SupportStatus.Ended : SupportStatus.Supported;
        if (today > last) return SupportStatus.Ended;

        return last.DayNumber - today.DayNumber <= soon ? SupportStatus.EndsSoon : SupportStatus.Supported;
    }
}
