using Basewise.Features.Hover;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Images.Pypy;
using Basewise.Knowledge.Ports;
using Basewise.Knowledge.Releases;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>The tags of an image that the bundled facts or its registry know, best first.</summary>
internal static class ImageTags
{
    /// <summary>Of a repository with tens of thousands of tags nobody reads more.</summary>
    private const int MostTags = 2_500;

    /// <summary>Words in tags of what is for trying out.</summary>
    private static readonly string[] Unstable = ["rc", "alpha", "beta", "dev", "nightly", "edge", "canary", "snapshot", "preview", "unstable"];

    /// <returns>The tags with a few words about each; none for an image that is not known.</returns>
    public static IEnumerable<ImageTag> Of(ImageReference image, IImageRegistry registry, DateOnly today)
    {
        Heard<TagList> heard = registry.TagsOf(image);
        if (image.IsOfficialPython) return PythonTags.Of(heard.Value?.Tags ?? [], today).Take(MostTags);

        IEnumerable<ImageTag> known = image.OfficialName switch
        {
            "debian" => OfDistribution("debian", today, cycle => [$"{cycle.Codename}-slim", $"{cycle.Codename}"]),
            "ubuntu" => OfDistribution("ubuntu", today, cycle => [cycle.Cycle]),
            "alpine" => OfDistribution("alpine-linux", today, cycle => [cycle.Cycle]),
            "fedora" => OfDistribution("fedora", today, cycle => [cycle.Cycle]),
            "almalinux" => OfDistribution("almalinux", today, cycle => [cycle.Cycle, $"{cycle.Cycle}-minimal"]),
            "rockylinux" => OfDistribution("rocky-linux", today, cycle => [cycle.Cycle, $"{cycle.Cycle}-minimal"]),
            "pypy" => OfPypy(today),
            _ => OfFacts(image, today),
        };
        string source = heard.Provenance is { } said ? $"{said.Source}, {Phrases.Day(said.AsOf)}" : "";
        return known.Concat(InOrder(heard.Value?.Tags ?? []).Select(tag => new ImageTag(tag, source, IsUnstable(tag)))).DistinctBy(tag => tag.Tag).Take(MostTags);
    }

    /// <summary>Newest version first; then those that name none, and last what is for trying out.</summary>
    private static IEnumerable<string> InOrder(IEnumerable<string> tags) => tags
        .Select(tag => (Tag: tag, Version: VersionOf(tag), IsUnstable: IsUnstable(tag)))
        .OrderBy(entry => entry.IsUnstable)
        .ThenBy(entry => entry.Version is null)
        .ThenByDescending(entry => entry.Version)
        .ThenBy(entry => entry.Tag.Length)
        .ThenBy(entry => entry.Tag, StringComparer.Ordinal)
        .Select(entry => entry.Tag);

    private static ImageVersion? VersionOf(string tag)
    {
        int start = tag.AsSpan().IndexOfAnyInRange('0', '9');
        if (start is < 0 or > 1) return null;

        int end = start;
        while (end < tag.Length && (char.IsAsciiDigit(tag[end]) || tag[end] == '.')) end++;
        return ImageVersion.Parse(tag[start..end].TrimEnd('.'));
    }

    private static bool IsUnstable(string tag)
    {
        foreach (string word in Unstable)
        {
            int at = tag.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && (at == 0 || !char.IsAsciiLetter(tag[at - 1])) && (at + word.Length == tag.Length || !char.IsAsciiLetter(tag[at + word.Length]))) return true;
        }

        return false;
    }

    /// <summary>What the facts say of other images that Python runs on, newest Python first.</summary>
    private static IEnumerable<ImageTag> OfFacts(ImageReference image, DateOnly today) => KnownImages.Bundled.TagsOf(image)
        .Select(tag => (Tag: tag, Known: ImageReference.Parse(image.WithTag(tag)) is { } tagged ? tagged.FindKnown() : null))
        .Select(entry => (entry.Tag, entry.Known, HasEnded: HasEnded(entry.Known?.EndingSeries, entry.Known?.Distribution, today)))
        .OrderBy(entry => entry.HasEnded)
        .ThenByDescending(entry => entry.Known?.PythonSeries is { } series ? ImageVersion.Parse(series) : null)
        .Select(entry => new ImageTag(entry.Tag, Describe(entry.Known, today), entry.HasEnded));

    /// <summary>Newest Python first, slim before full, with the distribution before without.</summary>
    private static IEnumerable<ImageTag> OfPypy(DateOnly today) =>
        from tag in PypyCatalog.Bundled.CurrentTags
        let image = PypyCatalog.Bundled.Find(tag)
        where image is not null
        let hasEnded = HasEnded(null, image.Distribution, today)
        orderby image.IsWindows, hasEnded, !tag.StartsWith(image.Series, StringComparison.Ordinal), ImageVersion.Parse(image.Series) descending, tag.Contains(image.Version, StringComparison.Ordinal), image.Flavour != Flavour.Slim,
            image.Distribution?.Codename is { } codename && !tag.Contains(codename, StringComparison.Ordinal), tag.Length
        select new ImageTag(tag, $"PyPy {image.Version}, Python {image.Series} on {image.Distribution?.DisplayName ?? image.Variant}", hasEnded);

    private static string Describe(KnownImage? image, DateOnly today)
    {
        string[] parts = [.. new[] { image?.PythonSeries is { } series ? $"Python {series}" : null, image?.Distribution?.DisplayName }.OfType<string>()];
        return string.Join(" on ", parts) + EndOf(image?.EndingSeries, image?.Distribution, today);
    }

    /// <summary>Until when all of it gets fixes, as the end of a detail.</summary>
    internal static string EndOf(string? series, Distribution? distribution, DateOnly today)
    {
        DateOnly? python = series is null ? null : LifeCycles.Bundled.FindPython(series)?.LastDay;
        DateOnly? system = distribution is null ? null : LifeCycles.Bundled.Find(distribution)?.LastDay;
        DateOnly? first = python is null || system < python ? system ?? python : python;
        return first is not { } last ? "" : last < today ? ", no longer gets fixes" : $", until {Phrases.Month(last)}";
    }

    internal static bool HasEnded(string? series, Distribution? distribution, DateOnly today) =>
        (series is not null && LifeCycles.Bundled.FindPython(series)?.StatusOn(today) == SupportStatus.Ended)
        || (distribution is not null && LifeCycles.Bundled.Find(distribution)?.StatusOn(today) == SupportStatus.Ended);

    private static IEnumerable<ImageTag> OfDistribution(string product, DateOnly today, Func<LifeCycle, IEnumerable<string>> tagsOf) =>
        from cycle in LifeCycles.Bundled.Of(product)
        where cycle.Released is { } released && released <= today && cycle.StatusOn(today) != SupportStatus.Ended
        orderby cycle.Released descending
        from tag in tagsOf(cycle)
        select new ImageTag(tag.ToLowerInvariant(), cycle.LastDay is { } last ? $"gets fixes until {Phrases.Day(last)}" : "");
}
