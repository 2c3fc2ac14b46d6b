using System.Globalization;
using Basewise.Knowledge.Facts;

namespace Basewise.Knowledge.Images;

/// <summary>Sizes and digests of the builds that were measured, and estimates from them.</summary>
internal sealed class DownloadSizes
{
    /// <summary>A tag's content is rebuilt every few weeks: an older digest is not what the tag is by now, so nobody should pin it.</summary>
    private const int DaysThatADigestIsOffered = 60;

    private const int BytesOfAKilobyte = 1000;

    // Newest first in each.
    private readonly ILookup<string, Build> byTag;
    private readonly ILookup<Flavour, Build> byFlavour;
    private readonly Dictionary<string, Build> byDigest = [];
    private readonly Dictionary<string, PlatformBuild> platforms = [];

    private readonly DateOnly newest;

    public DownloadSizes(EmbeddedFacts facts)
    {
        List<Build> builds = [];
        foreach (string[] row in facts.Rows())
        {
            if (PythonTag.Parse(row[0]) is not { Version: { } version } tag) throw new InvalidDataException($"'{row[0]}' is no full tag.");

            builds.Add(new Build(Read(row, facts.Provenance), version, tag, tag.Distribution is { } system ? ImageVersion.Parse(system.Version) : null));
        }

        builds.Sort((left, right) => right.Seen.AsOf.CompareTo(left.Seen.AsOf));
        byTag = builds.ToLookup(build => build.Seen.FullTag);
        byFlavour = builds.ToLookup(build => build.Tag.Flavour);
        foreach (Build build in builds)
        {
            ImageBuild seen = build.Seen;
            if (seen.IndexDigest is { } index) byDigest.TryAdd(index, build);
            if (seen.Amd64.Digest is { } amd64) platforms.TryAdd(amd64, new PlatformBuild(seen.FullTag, Platform.Amd64, seen.IndexDigest, seen.AsOf));
            if (seen.Arm64.Digest is { } arm64) platforms.TryAdd(arm64, new PlatformBuild(seen.FullTag, Platform.Arm64, seen.IndexDigest, seen.AsOf));
        }

        newest = builds.Count > 0 ? builds[0].Seen.AsOf : default;
    }

    /// <summary>What was seen last of exactly this tag.</summary>
    public ImageBuild? Find(string fullTag) => byTag[fullTag].FirstOrDefault()?.Seen;

    /// <summary>The index's digest as it was seen of late for exactly this tag, and the day.</summary>
    public (string Digest, DateOnly AsOf)? FindDigest(string fullTag)
    {
        foreach (Build build in byTag[fullTag])
        {
            if (newest.DayNumber - build.Seen.AsOf.DayNumber > DaysThatADigestIsOffered) break;
            if (build.Seen.IndexDigest is { } digest) return (digest, build.Seen.AsOf);
        }

        return null;
    }

    /// <summary>The full tag and the day of the build that an index's digest names.</summary>
    public (string FullTag, DateOnly AsOf)? FindBuild(string digest) =>
        byDigest.GetValueOrDefault(digest)?.Seen is { } seen ? (seen.FullTag, seen.AsOf) : null;

    /// <summary>The build and the platform that a digest names which is not the index's, but that of one platform's image.</summary>
    public PlatformBuild? FindPlatformBuild(string digest) => platforms.GetValueOrDefault(digest);

    /// <summary>What a pull transfers.</summary>
    public DownloadSize? FindSize(PythonImage image, Platform platform) => FindNearest(image, build => build.On(platform).Bytes);

    /// <summary>What the image takes on disk.</summary>
    public DownloadSize? FindUnpackedSize(PythonImage image) => FindNearest(image, build => build.UnpackedBytes);

    private DownloadSize? FindNearest(PythonImage image, Func<ImageBuild, long?> bytesOf)
    {
        if (image.Distribution is not { } wanted) return null;

        ImageVersion? release = ImageVersion.Parse(wanted.Version);
        Build? best = null;
        (int, int, int) bestDistance = default;
        foreach (Build build in byFlavour[image.Flavour])
        {
            if (bytesOf(build.Seen) is null || Distance(image, release, build) is not { } distance) continue;

            if (best is null || distance.CompareTo(bestDistance) < 0)
            {
                best = build;
                bestDistance = distance;
            }
        }

        return best is not null && bytesOf(best.Seen) is { } bytes
            ? new DownloadSize(bytes, best.Seen.FullTag, best.Seen.FullTag != image.FullTag, best.Seen.AsOf)
            : null;
    }

    /// <summary>
    /// How far a measured build is from an image: another distribution counts most, then another series, then another patch.
    /// Null where nothing follows from it.
    /// </summary>
    /// <param name="release">Of the image's distribution.</param>
    private static (int Distribution, int Series, int Patch)? Distance(PythonImage image, ImageVersion? release, Build build)
    {
        if (build.Tag.Distribution is null || image.Version.Major != build.Version.Major) return null;

        int distribution = release is { } left && build.Release is { } right
            ? (Math.Abs(left.Major - right.Major) * 100) + Math.Abs(left.Minor - right.Minor)
            : 0;
        int series = Math.Abs(image.Version.Minor - build.Version.Minor);

        // A size follows the distribution and, less, the series; beyond the neighbours it would be a guess.
        return distribution > 2 || series > 3 ? null : (distribution, series, Math.Abs(image.Version.Patch - build.Version.Patch));
    }

    /// <summary>A record as it is embedded, see <c>tools/KnowledgePack/PythonSizeFacts.cs</c>.</summary>
    private static ImageBuild Read(string[] row, Provenance provenance) => new(row[0], Day(row[1]) ?? throw new InvalidDataException($"'{row[1]}' is no day."))
    {
        IndexDigest = Text(row[2]),
        Amd64 = new BuiltPlatform(Number(row[3]), Text(row[5]), Day(row[7])),
        Arm64 = new BuiltPlatform(Number(row[4]), Text(row[6]), Day(row[8])),
        Packages = (int?)Number(row[9]),
        UnpackedBytes = Number(row[10]) * BytesOfAKilobyte,
        Provenance = provenance,
    };

    private static string? Text(string field) => field.Length > 0 ? field : null;

    private static long? Number(string field) => field.Length > 0 ? long.Parse(field, CultureInfo.InvariantCulture) : null;

    private static DateOnly? Day(string field) => field.Length > 0 ? DateOnly.ParseExact(field, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <param name="Release">Of its distribution.</param>
    private sealed record Build(ImageBuild Seen, ImageVersion Version, PythonTag Tag, ImageVersion? Release);
}
