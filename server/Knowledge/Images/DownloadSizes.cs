using System.Globalization;
using Basewise.Knowledge.Facts;

namespace Basewise.Knowledge.Images;

/// <summary>Sizes and digests of the builds that were measured, and estimates from them.</summary>
internal sealed class DownloadSizes
{
    private readonly List<Build> builds = [];

    public DownloadSizes(EmbeddedFacts facts)
    {
        Provenance = facts.Provenance;
        foreach (string[] row in facts.Rows())
        {
            if (PythonTag.Parse(row[0]) is not { Version: { } version } tag) throw new InvalidDataException($"'{row[0]}' is no full tag.");

            DateOnly day = DateOnly.ParseExact(row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            builds.Add(new Build(row[0], version, tag, day, Text(row[2]), Bytes(row[3]), Bytes(row[4]))
            {
                Amd64Digest = Text(row[5]),
                Arm64Digest = Text(row[6]),
            });
        }
    }

    public Provenance Provenance { get; }

    /// <summary>The index's digest as it was seen for exactly this tag, and the day.</summary>
    public (string Digest, DateOnly AsOf)? FindDigest(string fullTag)
    {
        foreach (Build build in builds)
        {
            if (build.FullTag == fullTag && build.Digest is { } digest) return (digest, build.Day);
        }

        return null;
    }

    /// <summary>The full tag and the day of the build that an index's digest names.</summary>
    public (string FullTag, DateOnly AsOf)? FindBuild(string digest)
    {
        foreach (Build build in builds)
        {
            if (build.Digest == digest) return (build.FullTag, build.Day);
        }

        return null;
    }

    /// <summary>The build and the platform that a digest names which is not the index's, but that of one platform's image.</summary>
    public PlatformBuild? FindPlatformBuild(string digest)
    {
        foreach (Build build in builds)
        {
            Platform? platform = build.Amd64Digest == digest ? Platform.Amd64 : build.Arm64Digest == digest ? Platform.Arm64 : null;
            if (platform is { } found) return new PlatformBuild(build.FullTag, found, build.Digest, build.Day);
        }

        return null;
    }

    public DownloadSize? FindSize(PythonImage image, Platform platform)
    {
        Build? best = null;
        (int, int, int) bestDistance = default;
        foreach (Build build in builds)
        {
            if (build.Bytes(platform) is null || build.Tag.Flavour != image.Flavour) continue;
            if (Distance(image, build) is not { } distance) continue;

            if (best is null || distance.CompareTo(bestDistance) < 0)
            {
                best = build;
                bestDistance = distance;
            }
        }

        return best?.Bytes(platform) is { } bytes ? new DownloadSize(bytes, best.FullTag, best.FullTag != image.FullTag, best.Day) : null;
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

    private static string? Text(string field) => field.Length > 0 ? field : null;

    private static long? Bytes(string field) => field.Length > 0 ? long.Parse(field, CultureInfo.InvariantCulture) : null;

    private sealed record Build(string FullTag, ImageVersion Version, PythonTag Tag, DateOnly Day, string? Digest, long? Amd64, long? Arm64)
    {
        public string? Amd64Digest { get; init; }

        public string? Arm64Digest { get; init; }

        public long? Bytes(Platform platform) => platform == Platform.Amd64 ? Amd64 : Arm64;
    }
}
