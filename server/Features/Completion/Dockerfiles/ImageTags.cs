using Basewise.Features.Hover;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Releases;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>
/// The tags of an image that the bundled facts know, best first: supported before ended, final before pre-release, newest first, slim
/// before full before Alpine, with the distribution before without, and a series before its patch releases.
/// </summary>
internal static class ImageTags
{
    /// <returns>The tags with a few words about each; none for an image that is not known.</returns>
    public static IEnumerable<(string Tag, string Detail)> Of(ImageReference image, DateOnly today)
    {
        if (image.IsOfficialPython) return OfPython(today);

        return image.OfficialName switch
        {
            "debian" => OfDistribution("debian", today, cycle => [$"{cycle.Codename}-slim", $"{cycle.Codename}"]),
            "ubuntu" => OfDistribution("ubuntu", today, cycle => [cycle.Cycle]),
            "alpine" => OfDistribution("alpine-linux", today, cycle => [cycle.Cycle]),
            "fedora" => OfDistribution("fedora", today, cycle => [cycle.Cycle]),
            "almalinux" => OfDistribution("almalinux", today, cycle => [cycle.Cycle, $"{cycle.Cycle}-minimal"]),
            "rockylinux" => OfDistribution("rocky-linux", today, cycle => [cycle.Cycle, $"{cycle.Cycle}-minimal"]),
            _ => [],
        };
    }

    private static IEnumerable<(string Tag, string Detail)> OfPython(DateOnly today)
    {
        PythonCatalog catalog = PythonCatalog.Bundled;
        return RowsOf(catalog)
            .OrderBy(row => row.Image.IsWindows)
            .ThenBy(row => row.Parts.IsPrerelease || row.Image.Version.IsPrerelease)
            .ThenBy(row => HasEnded(row.Image, today))
            .ThenBy(row => row.Parts.Precision < TagPrecision.Series)
            .ThenByDescending(row => row.Image.Version)
            .ThenBy(row => row.Parts.Precision == TagPrecision.Patch)
            .ThenBy(row => row.Image.Flavour switch { Flavour.Slim => 0, Flavour.Full => 1, _ => 2 })
            .ThenBy(row => row.Parts.Distribution is null ? 1 : IsDefault(catalog, row.Image) ? 0 : 2)
            .ThenByDescending(row => row.Tag, StringComparer.Ordinal)
            .Select(row => (row.Tag, Describe(catalog, row.Image, today)));
    }

    private static IEnumerable<(string Tag, PythonImage Image, PythonTag Parts)> RowsOf(PythonCatalog catalog)
    {
        foreach (string tag in catalog.CurrentTags)
        {
            if (catalog.FindTag(tag) is { Image: { } image, Parts: { } parts }) yield return (tag, image, parts);
        }
    }

    /// <summary>Whether the tag without a distribution is this image: the same today, and the one that stays.</summary>
    private static bool IsDefault(PythonCatalog catalog, PythonImage image) =>
        catalog.FindSeries(image.Series) is { } series && (image.Variant == series.DefaultSlim || image.Variant == series.DefaultFull || image.Variant == series.DefaultAlpine);

    private static string Describe(PythonCatalog catalog, PythonImage image, DateOnly today)
    {
        string system = image.Distribution?.DisplayName ?? image.Variant;
        string size = !image.IsWindows && catalog.FindSize(image, Platform.Amd64) is { } bytes ? $", {bytes.ToMegabytes()}" : "";
        string state = image.Version.IsPrerelease ? ", not released" : HasEnded(image, today) ? ", no longer gets fixes" : "";
        return $"{image.Version} on {system}{size}{state}";
    }

    private static bool HasEnded(PythonImage image, DateOnly today) =>
        LifeCycles.Bundled.FindPython(image.Version.Series)?.StatusOn(today) == SupportStatus.Ended
        || (image.Distribution is { } distribution && LifeCycles.Bundled.Find(distribution)?.StatusOn(today) == SupportStatus.Ended);

    private static IEnumerable<(string Tag, string Detail)> OfDistribution(string product, DateOnly today, Func<LifeCycle, IEnumerable<string>> tagsOf) =>
        from cycle in LifeCycles.Bundled.Of(product)
        where cycle.Released is { } released && released <= today && cycle.StatusOn(today) != SupportStatus.Ended
        orderby cycle.Released descending
        from tag in tagsOf(cycle)
        select (tag.ToLowerInvariant(), cycle.LastDay is { } last ? $"gets fixes until {Phrases.Day(last)}" : "");
}
