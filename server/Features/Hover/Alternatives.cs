using Basewise.Analysis.Images;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;
using Basewise.Knowledge.Releases;

namespace Basewise.Features.Hover;

/// <summary>The tags to go to where a newer patch is out, or Python or the distribution has ended or will soon.</summary>
internal static class Alternatives
{
    private static PythonCatalog Catalog => PythonCatalog.Bundled;

    /// <param name="reference">The image that the facts are of.</param>
    /// <returns>Null where the tag is well as it is.</returns>
    public static string? Write(ImageReference reference, TagFacts facts, PythonImage image, IImageRegistry registry, DateOnly today)
    {
        if (facts.Parts is not { } tag) return null;

        string[] lines = [.. Lines(tag, image, NewestPatch.Find(reference, tag, registry), today).Distinct()];
        return lines.Length == 0 ? null : string.Join("  \n", lines);
    }

    private static IEnumerable<string> Lines(PythonTag tag, PythonImage image, string? newer, DateOnly today)
    {
        if (newer is not null) yield return $"**Newer patch:** `{newer}`";

        if (image.Distribution is { } distribution && IsEnding(LifeCycles.Bundled.Find(distribution), today)
            && Catalog.WithSupportedDistribution(tag, today) is { } other && other != tag.Text)
        {
            yield return $"**Supported distribution:** `{other}`";
        }

        if (!IsEnding(LifeCycles.Bundled.FindPython(image.Version.Series), today)) yield break;

        if (Catalog.NextSupportedSeries(image.Version.Series, today) is { } next && Catalog.WithSeries(tag, next) is { } step)
        {
            yield return $"**Supported Python:** `{step}`{Newest(tag, next)}";
        }
    }

    private static string Newest(PythonTag tag, PythonSeries next) =>
        next != Catalog.LatestSeries && Catalog.WithSeries(tag, Catalog.LatestSeries) is { } newest ? $", or the newest, `{newest}`" : "";

    private static bool IsEnding(LifeCycle? cycle, DateOnly today) => cycle is not null && cycle.StatusOn(today) != SupportStatus.Supported;
}
