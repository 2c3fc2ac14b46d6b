using Basewise.Knowledge.Images;
using Basewise.Knowledge.Releases;

namespace Basewise.Features.Hover;

/// <summary>How long Python and the distribution of an image get fixes.</summary>
internal static class SupportLine
{
    public static string? Python(string series, DateOnly today) =>
        LifeCycles.Bundled.FindPython(series) is { } cycle ? Describe($"Python {series}", cycle, today) : null;

    public static string? Of(Distribution distribution, DateOnly today) =>
        LifeCycles.Bundled.Find(distribution) is { } cycle ? Describe(distribution.ShortName, cycle, today) : null;

    private static string Describe(string name, LifeCycle cycle, DateOnly today)
    {
        if (cycle.LastDay is not { } last) return cycle.IsOver ? $"⚠ **{name} is over**" : $"{name}: no end announced";

        string time = Phrases.Between(today, last);
        string fixes = Kind(cycle, today);
        return cycle.StatusOn(today) switch
        {
            SupportStatus.Ended => $"⚠ **{name} ended {Phrases.Day(last)}**, {time} ago",
            SupportStatus.EndsSoon => $"⚠ {name}: {fixes} until {Phrases.Day(last)}, **{time} left**",
            _ => $"{name}: {fixes} until {Phrases.Day(last)} ({time} left)",
        };
    }

    /// <summary>What still comes. Debian's own years are followed by two of LTS, which the last day includes.</summary>
    private static string Kind(LifeCycle cycle, DateOnly today)
    {
        if (cycle.IsLongTermOnly(today)) return "LTS";
        if (cycle.LastDay != cycle.EndOfLife) return "fixes, then LTS,";

        return cycle.ActiveSupportEnd < today ? "security fixes" : "fixes";
    }
}
