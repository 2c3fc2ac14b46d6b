using Basewise.Knowledge.Images;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>
/// The tags of the official python image, best first: supported before ended, built before no longer built, final before pre-release, newest
/// first, slim before full before Alpine, with the distribution before without, and a series before its patch releases.
/// </summary>
internal static class PythonTags
{
    private static PythonCatalog Catalog => PythonCatalog.Bundled;

    /// <param name="live">What the registry has; it may know newer ones than the facts.</param>
    public static IEnumerable<ImageTag> Of(IEnumerable<string> live, DateOnly today)
    {
        // Dozens of tags are one image, and what is said of it is the same.
        Dictionary<string, (string Detail, bool HasEnded)> images = new(StringComparer.Ordinal);
        return Rows(live)
            .OrderBy(row => row.Parts.Flavour == Flavour.Windows)
            .ThenBy(row => row.Parts.IsPrerelease || row.Image?.Version.IsPrerelease == true)
            .ThenBy(row => row.Status is TagStatus.Retired or TagStatus.RetiredPatch)
            .ThenBy(row => Look(row).HasEnded)
            .ThenBy(row => row.Parts.Precision < TagPrecision.Series)
            .ThenByDescending(row => row.Image?.Version ?? row.Parts.Version)
            .ThenBy(row => row.Parts.Precision == TagPrecision.Patch)
            .ThenBy(row => row.Parts.Flavour switch { Flavour.Slim => 0, Flavour.Full => 1, _ => 2 })
            .ThenBy(row => row.Parts.Distribution is null ? 1 : row.Image is { } image && IsDefault(image) ? 0 : 2)
            .ThenByDescending(row => row.Tag, StringComparer.Ordinal)
            .Select(row => new ImageTag(row.Tag, Look(row).Detail, IsDeprecated(row)));

        (string Detail, bool HasEnded) Look(Row row)
        {
            if (row.Image is not { } image) return ("newer than the bundled facts", false);
            string key = row.Status == TagStatus.Current ? image.FullTag : $"{image.FullTag}, {row.Status}";
            if (!images.TryGetValue(key, out (string Detail, bool HasEnded) known))
            {
                bool hasEnded = ImageTags.HasEnded(image.Version.Series, image.Distribution, today);
                images[key] = known = (Describe(image, row.Status, hasEnded, today), hasEnded);
            }

            return known;
        }

        bool IsDeprecated(Row row) => row.Parts.IsPrerelease || row.Image?.Version.IsPrerelease == true || row.Status is TagStatus.Retired or TagStatus.RetiredPatch || Look(row).HasEnded;
    }

    private static IEnumerable<Row> Rows(IEnumerable<string> live)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string tag in Catalog.CurrentTags.Concat(Catalog.RetiredTags).Concat(live))
        {
            // What is no python tag is none of the scheme: a digest's tag, a signature.
            if (seen.Add(tag) && Catalog.FindTag(tag) is { Parts: { } parts } facts) yield return new Row(tag, parts, facts.Status, facts.Image);
        }
    }

    /// <summary>Whether the tag without a distribution is this image: the same today, and the one that stays.</summary>
    private static bool IsDefault(PythonImage image) =>
        Catalog.FindSeries(image.Series) is { } series && (image.Variant == series.DefaultSlim || image.Variant == series.DefaultFull || image.Variant == series.DefaultAlpine);

    private static string Describe(PythonImage image, TagStatus status, bool hasEnded, DateOnly today)
    {
        string system = image.Distribution?.DisplayName ?? image.Variant;
        string size = !image.IsWindows && Catalog.FindSize(image, Platform.Amd64) is { } bytes ? $", {bytes.ToMegabytes()}" : "";
        string state = status is TagStatus.Retired or TagStatus.RetiredPatch ? ", no longer rebuilt"
            : image.Version.IsPrerelease ? ", not released"
            : hasEnded ? ", no longer gets fixes"
            : ImageTags.EndOf(image.Version.Series, image.Distribution, today);
        return $"{image.Version} on {system}{size}{state}";
    }

    /// <param name="Image">Null for a tag that is newer than the facts.</param>
    private sealed record Row(string Tag, PythonTag Parts, TagStatus Status, PythonImage? Image);
}
