using System.Runtime.CompilerServices;
using Basewise.Knowledge.Facts;
using Basewise.Knowledge.Releases;

namespace Basewise.Knowledge.Images;

/// <summary>
/// What is known of Docker's official python image: every tag, what it is, and what else could be taken. Immutable; each
/// set of facts is loaded at the first question that needs it.
/// </summary>
public sealed class PythonCatalog
{
    private const int LongestTag = 128;
    private const int SlipsForgiven = 2;

    private static readonly Lazy<PythonCatalog> bundled = new(() => new PythonCatalog());

    private readonly PythonTagTable table = EmbeddedFacts.Load("python-tags", facts => new PythonTagTable(facts));
    private readonly TagResolver resolver;
    private readonly Lazy<DownloadSizes> sizes = new(() => EmbeddedFacts.Load("python-sizes", facts => new DownloadSizes(facts)));
    private readonly Lazy<ImageContentTable> contents = new(() => EmbeddedFacts.Load("python-contents", facts => new ImageContentTable(facts)));

    private readonly RecentAnswers<string, TagFacts> tags;
    private readonly RecentAnswers<string, PinLevels?> pins;
    private readonly RecentAnswers<(string Version, Flavour Flavour, DateOnly Today), string?> supported;
    private readonly RecentAnswers<(string Series, string Tag, DateOnly Today), WayOut> waysOut;
    private readonly RecentAnswers<ImageOn, DownloadSize?> downloads;

    private PythonCatalog()
    {
        resolver = new TagResolver(table);
        tags = new(resolver.Resolve);
        pins = new(FindPins);
        supported = new(key => FindSupported(key.Version, key.Flavour, key.Today));
        waysOut = new(key => FindWayOut(key.Series, key.Tag, key.Today));
        downloads = new(key => sizes.Value.FindSize(key.Image, key.Platform));
    }

    /// <summary>The facts that came with the program, or the person's own newer ones.</summary>
    public static PythonCatalog Bundled => bundled.Value;

    /// <summary>Of the tags. Sizes and contents name their own day.</summary>
    public Provenance Provenance => table.Provenance;

    /// <summary>The series that are built, oldest first; the last ones may be pre-releases.</summary>
    public IReadOnlyList<PythonSeries> Series => table.CurrentSeries;

    /// <summary>The series behind <c>latest</c>; never a pre-release.</summary>
    public PythonSeries LatestSeries => table.CurrentSeries.First(series => series.IsLatest);

    /// <summary>Every tag that is listed, in no order.</summary>
    public IReadOnlyCollection<string> CurrentTags => table.Current.Keys;

    /// <summary>Tags that move and are listed no longer, in no order: they can be pulled, and stay as they were at last.</summary>
    public IReadOnlyCollection<string> RetiredTags => table.Retired.Keys;

    /// <summary>What a tag is today. Answers for any text, also one that is no tag.</summary>
    /// <param name="tag">Without a digest; "latest" for an image without a tag.</param>
    public TagFacts FindTag(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return tag.Length > LongestTag ? resolver.Resolve(tag) : tags.Of(tag);
    }

    /// <summary>The images of a series that are built now, full, slim and Alpine, newest distribution first, then those for Windows.</summary>
    /// <param name="series"><c>3.12</c> or <c>3.15-rc</c>; empty for a series that is no longer built.</param>
    public IReadOnlyList<PythonImage> VariantsOf(string series) => [.. table.Images.Where(image => image.Series == series)];

    /// <summary>Null for a series that is no longer built, or not yet known.</summary>
    /// <param name="series"><c>3.12</c>.</param>
    public PythonSeries? FindSeries(string series)
    {
        foreach (PythonSeries current in table.CurrentSeries)
        {
            if (current.Name == series) return current;
        }

        return null;
    }

    /// <summary>The newest patch release of a series that is still built.</summary>
    public ImageVersion? CurrentPatch(string series) => FindSeries(series)?.Version;

    /// <summary>How to pin a tag without changing what it is today; null for one that the facts hold no image of.</summary>
    public PinLevels? Pins(string tag) => pins.Of(tag);

    /// <summary>What a pull of the image transfers; null where neither it nor a neighbour was measured.</summary>
    public DownloadSize? FindSize(PythonImage image, Platform platform) => downloads.Of(new(image, platform));

    /// <summary>What the image takes on disk; null where neither it nor a neighbour was measured.</summary>
    public DownloadSize? FindUnpackedSize(PythonImage image) => sizes.Value.FindUnpackedSize(image);

    /// <summary>What was seen last of a build of exactly this image: digests, sizes, days, number of packages.</summary>
    public ImageBuild? FindBuildOf(PythonImage image) => sizes.Value.Find(image.FullTag);

    /// <summary>Which build an index's digest is, and the day on which it was that; null where the facts do not hold it.</summary>
    /// <param name="digest"><c>sha256:…</c>.</param>
    public (string FullTag, DateOnly AsOf)? FindBuild(string digest) => sizes.Value.FindBuild(digest);

    /// <summary>Which build and platform the digest of a single platform's image is; null where the facts do not hold it.</summary>
    /// <param name="digest"><c>sha256:…</c>.</param>
    public PlatformBuild? FindPlatformBuild(string digest) => sizes.Value.FindPlatformBuild(digest);

    /// <summary>What is in the image; null for retired images and for Windows.</summary>
    public ImageContents? FindContents(PythonImage image) => contents.Value.Find($"{image.Series}-{image.Variant}");

    /// <summary>The same variant at the newest patch of its series; null where it is the newest, or the variant is no longer built.</summary>
    public string? WithCurrentPatch(PythonTag tag)
    {
        if (tag is not { Precision: TagPrecision.Patch, Version: { } version, Series: { } series }) return null;
        if (CurrentPatch(series) is not { } current || current <= version) return null;

        string newer = tag.WithVersion(current.ToString());
        return table.Current.ContainsKey(newer) ? newer : null;
    }

    /// <summary>
    /// The oldest newer series that is released and will not end soon: the smallest step out of one that ends. Null where
    /// there is none.
    /// </summary>
    /// <param name="series"><c>3.9</c>.</param>
    public PythonSeries? NextSupportedSeries(string series, DateOnly today)
    {
        if (ImageVersion.Parse(series) is not { } from) return null;

        foreach (PythonSeries candidate in table.CurrentSeries)
        {
            bool isLater = candidate.Version.Major > from.Major || (candidate.Version.Major == from.Major && candidate.Version.Minor > from.Minor);
            if (!candidate.IsPrerelease && isLater && LifeCycles.Bundled.FindPython(candidate.Name)?.StatusOn(today) is null or SupportStatus.Supported) return candidate;
        }

        return null;
    }

    /// <summary>Where to go from a series that ends.</summary>
    /// <param name="series"><c>3.9</c>.</param>
    /// <param name="tag">One of that series; <c>null</c> where there is none to be changed.</param>
    public WayOut FindWayOut(string series, PythonTag? tag, DateOnly today) => waysOut.Of((series, tag?.Text ?? "", today));

    /// <summary>
    /// The tag of the same precision and flavour in another series. A distribution that is not built there gives way to the
    /// default one of today. Null for a tag that names no series, or where the flavour is not built.
    /// </summary>
    public string? WithSeries(PythonTag tag, PythonSeries series)
    {
        if (tag.Precision < TagPrecision.Series) return null;

        string version = tag.Precision == TagPrecision.Patch ? series.Version.ToString() : series.Name;
        string same = tag.WithVersion(version);
        if (table.Current.ContainsKey(same)) return same;

        return DefaultOf(series, tag.Flavour) is { } variant ? $"{version}-{variant}" : null;
    }

    /// <summary>
    /// The tag of the same version and flavour on a distribution that still gets fixes: today's default, or for what is no
    /// longer built the newest that it had. A patch release that never had one
    /// gives way to the newest of its series. A tag that leaves the series open gets the series that it is. Null where there is none.
    /// </summary>
    public string? WithSupportedDistribution(PythonTag tag, DateOnly today)
    {
        string? version = tag.Precision >= TagPrecision.Series ? tag.VersionText : FindTag(tag.Text).Image?.Series;
        if (version is null) return null;

        if (supported.Of((version, tag.Flavour, today)) is { } found) return found;

        return tag.Precision == TagPrecision.Patch && table.CurrentSeries.Find(series => series.Name == tag.Series) is { } current
            ? WithSeries(tag, current)
            : null;
    }

    /// <summary>The current tag that a wrong one was probably meant to be: of the same version if it can be; null where none is near.</summary>
    public string? Nearest(string tag)
    {
        if (tag.Length is <= SlipsForgiven or > LongestTag) return null;

        // Other images put the distribution first: 3.12-bookworm-slim.
        string[] words = tag.Split('-');
        string version = words[0];
        if (words.Length == 3 && $"{version}-{words[2]}-{words[1]}" is var turned && table.Current.ContainsKey(turned)) return turned;

        (string Tag, int Distance, bool SameVersion)[] near =
        [
            .. CurrentTags
                .Select(candidate => (candidate, TagDistance.Between(tag, candidate), candidate.Split('-')[0] == version))
                .Where(candidate => candidate.Item2 <= SlipsForgiven),
        ];
        return near.Length == 0 ? null : near
            .OrderByDescending(candidate => candidate.SameVersion)
            .ThenBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Tag, StringComparer.Ordinal)
            .First().Tag;
    }

    private PinLevels? FindPins(string tag)
    {
        TagFacts facts = FindTag(tag);
        if (facts is not { Image: { Variant.Length: > 0 } image, Parts: { } parts }) return null;

        (string Digest, DateOnly AsOf)? digest = sizes.Value.FindDigest(image.FullTag);
        string series = $"{image.Series}-{image.Variant}";
        bool loosens = parts.Precision == TagPrecision.Patch;

        return new PinLevels(
            !loosens && FindTag(series).Image?.FullTag == image.FullTag ? series : null,
            image.FullTag,
            digest is { } seen ? $"{image.FullTag}@{seen.Digest}" : null,
            digest?.AsOf);
    }

    private string? FindSupported(string version, Flavour flavour, DateOnly today)
    {
        foreach (string variant in resolver.VariantsOf(version, flavour))
        {
            string candidate = $"{version}-{variant}";
            if (FindTag(candidate).Image?.Distribution is { } distribution
                && LifeCycles.Bundled.Find(distribution) is { } cycle && cycle.StatusOn(today) != SupportStatus.Ended)
            {
                return candidate;
            }
        }

        return null;
    }

    private WayOut FindWayOut(string series, string tag, DateOnly today) =>
        NextSupportedSeries(series, today) is not { } next ? new WayOut(null, null, null)
        : PythonTag.Parse(tag) is not { } parts ? new WayOut(next, null, null)
        : new WayOut(next, WithSeries(parts, next), WithSeries(parts, LatestSeries));

    private static string? DefaultOf(PythonSeries series, Flavour flavour) => flavour switch
    {
        Flavour.Full => series.DefaultFull,
        Flavour.Slim => series.DefaultSlim,
        Flavour.Alpine => series.DefaultAlpine,
        _ => null,
    };

    /// <summary>A question about an image. While one is remembered it is one object, and its many properties need no look.</summary>
    private readonly record struct ImageOn(PythonImage Image, Platform Platform)
    {
        public bool Equals(ImageOn other) => ReferenceEquals(Image, other.Image) && Platform == other.Platform;

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(Image) + (int)Platform;
    }
}
