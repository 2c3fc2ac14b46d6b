using System.Globalization;
using Basewise.Knowledge.Facts;

namespace Basewise.Knowledge.Images;

/// <summary>Sizes and digests of the builds that were measured, and estimates from them.</summary>
internal sealed class DownloadSizes
{
    /// <summary>A tag's content is rebuilt every few weeks: an older digest is not what the tag is by now, so nobody should pin it.</summary>
    private const int DaysThatADigestIsOffered = 60;

    private const int BytesOfAKilobyte = 1000;

    /// <summary>Newest first.</summary>
    private readonly List<Build> builds = [];

    private readonly DateOnly newest;

    public DownloadSizes(EmbeddedFacts facts)
    {
        foreach (string[] row in facts.Rows())
        {
            if (PythonTag.Parse(row[0]) is not { Version: { } version } tag) throw new InvalidDataException($"'{row[0]}' is no full tag.");

            builds.Add(new Build(Read(row, facts.Provenance), version, tag));
        }

        builds.Sort((left, right) => right.Seen.AsOf.CompareTo(left.Seen.AsOf));
        newest = builds.Count > 0 ? builds[0].Seen.AsOf : default;
    }

    /// <summary>What was seen last of exactly this tag.</summary>
    public ImageBuild? Find(string fullTag) => builds.Find(build => build.Seen.FullTag == fullTag)?.Seen;

    /// <summary>The index's digest as it was seen of late for exactly this tag, and the day.</summary>
    public (string Digest, DateOnly AsOf)? FindDigest(string fullTag)
    {
        foreach (Build build in builds)
        {
            if (newest.DayNumber - build.Seen.AsOf.DayNumber > DaysThatADigestIsOffered) break;
            if (build.Seen.FullTag == fullTag && build.Seen.IndexDigest is { } digest) return (digest, build.Seen.AsOf);
        }

        return null;
    }

    /// <summary>The full tag and the day of the build that an index's digest names.</summary>
    public (string FullTag, DateOnly AsOf)? FindBuild(string digest) =>
        builds.Find(build => build.Seen.IndexDigest == digest)?.Seen is { } seen ? (seen.FullTag, seen.AsOf) : null;

    /// <summary>The build and the platform that a digest names which is not the index's, but that of one platform's image.</summary>
    public PlatformBuild? FindPlatformBuild(string digest)
    {
        foreach (Build build in builds)
        {
            ImageBuild seen = build.Seen;
            Platform? platform = seen.Amd64.Digest == digest ? Platform.Amd64 : seen.Arm64.Digest == digest ? Platform.Arm64 : null;
            if (platform is { } found) return new PlatformBuild(seen.FullTag, found, seen.IndexDigest, seen.AsOf);
        }

        return null;
    }

    /// <summary>What a pull transfers.</summary>
    public DownloadSize? FindSize(PythonImage image, Platform platform) => FindNearest(image, build => build.On(platform).Bytes);

    /// <summary>What the image takes on disk.</summary>
    public DownloadSize? FindUnpackedSize(PythonImage image) => FindNearest(image, build => build.UnpackedBytes);

    private DownloadSize? FindNearest(PythonImage image, Func<ImageBuild, long?> bytesOf)
    {
        Build? best = null;
        (int, int, int) bestDistance = default;
        foreach (Build build in builds)
        {
            if (build.Tag.Flavour != image.Flavour || bytesOf(build.Seen) is null || Distance(image, build) is not { } distance) continue;

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
    private static (int Distribution, int Series, int Patch)? Distance(PythonImage image, Build build)
    {
        if (image.Distribution is not { } wanted || build.Tag.Distribution is not { } measured || image.Version.Major != build.Version.Major) return null;

        int distribution = ImageVersion.Parse(wanted.Version) is { } left && ImageVersion.Parse(measured.Version) is { } right
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

    private sealed record Build(ImageBuild Seen, ImageVersion Version, PythonTag Tag);
}
