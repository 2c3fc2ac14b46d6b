using System.Globalization;
using Basewise.Knowledge.Images;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>
/// The tags of the official python image, best first: supported before ended, built before no longer built, final before pre-release, newest
/// first, slim before full before Alpine, with the distribution before without, and a series before its patch releases.
/// </summary>
internal sealed class PythonTags
{
    private readonly DateOnly today;
    private readonly List<Row> rows = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    // Dozens of tags are one image, hundreds have the same version, and what is said of them is the same.
    private readonly Dictionary<PythonImage, (string Detail, bool HasEnded)> images = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, ImageVersion?> versions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PythonTag?> suffixes = new(StringComparer.Ordinal);

    private PythonTags(DateOnly today) => this.today = today;

    private static PythonCatalog Catalog => PythonCatalog.Bundled;

    /// <param name="live">What the registry has; it may know newer ones than the facts.</param>
    public static IEnumerable<ImageTag> Of(IEnumerable<string> live, DateOnly today)
    {
        PythonTags tags = new(today);
        foreach (string tag in Catalog.CurrentTags.Concat(Catalog.RetiredTags)) tags.AddKnown(tag);
        foreach (string tag in live) tags.AddLive(tag);

        tags.rows.Sort();
        return tags.rows.Select(row => new ImageTag(row.Tag, row.Detail, row.IsDeprecated));
    }

    private void AddKnown(string tag)
    {
        if (!seen.Add(tag) || Catalog.FindTag(tag) is not { Parts: { } parts, Image: { } image } facts) return;

        bool isRetired = facts.Status != TagStatus.Current;
        if (!images.TryGetValue(image, out (string Detail, bool HasEnded) known)) images[image] = known = Look(image, isRetired);
        bool isPrerelease = parts.IsPrerelease || image.Version.IsPrerelease;
        int distribution = parts.Distribution is null ? 1 : IsDefault(image) ? 0 : 2;
        rows.Add(new Row(tag, known.Detail, AgeOf(image.Version), GroupOf(parts, isPrerelease, isRetired, known.HasEnded), RankOf(parts, distribution)));
    }

    /// <summary>A tag that the registry has and the tables have not: an older release, or one that came after the facts.</summary>
    private void AddLive(string tag)
    {
        int dash = tag.IndexOf('-', StringComparison.Ordinal);
        string head = dash < 0 ? tag : tag[..dash];
        if (!versions.TryGetValue(head, out ImageVersion? version)) versions[head] = version = ImageVersion.Parse(head);

        // What names no release is none of the scheme, or known: a signature, a tag of another kind.
        if (version is not { Parts: 3 } || !seen.Add(tag)) return;

        string suffix = dash < 0 ? "" : tag[(dash + 1)..];
        if (!suffixes.TryGetValue(suffix, out PythonTag? parts)) suffixes[suffix] = parts = PythonTag.Parse(suffix.Length == 0 ? "3.0.0" : $"3.0.0-{suffix}");
        if (parts is null) return;

        bool isOld = Catalog.CurrentPatch(version.Series) is { } current ? version < current : version < Catalog.LatestSeries.Version;
        string detail = isOld ? "no longer rebuilt" : "newer than the bundled facts";
        rows.Add(new Row(tag, detail, AgeOf(version), GroupOf(parts, version.IsPrerelease, isOld, hasEnded: false), RankOf(parts, parts.Distribution is null ? 1 : 2)));
    }

    private (string Detail, bool HasEnded) Look(PythonImage image, bool isRetired)
    {
        bool hasEnded = ImageTags.HasEnded(image.Version.Series, image.Distribution, today);
        string system = image.Distribution?.DisplayName ?? image.Variant;
        string size = !image.IsWindows && !isRetired && Catalog.FindSize(image, Platform.Amd64) is { } bytes ? $", {bytes.ToMegabytes()}" : "";
        string state = isRetired ? ", no longer rebuilt"
            : image.Version.IsPrerelease ? ", not released"
            : hasEnded ? ", no longer gets fixes"
            : ImageTags.EndOf(image.Version.Series, image.Distribution, today);
        return ($"{image.Version} on {system}{size}{state}", hasEnded);
    }

    /// <summary>Whether the tag without a distribution is this image: the same today, and the one that stays.</summary>
    private static bool IsDefault(PythonImage image) =>
        Catalog.FindSeries(image.Series) is { } series && (image.Variant == series.DefaultSlim || image.Variant == series.DefaultFull || image.Variant == series.DefaultAlpine);

    /// <summary>Later versions have greater numbers. Thousands of tags are sorted by them while somebody types.</summary>
    private static long AgeOf(ImageVersion version)
    {
        long release = ((((version.Major * 1_000L) + version.Minor) * 10_000) + version.Patch) * 10_000;
        if (!version.IsPrerelease) return release + 9_999;

        string text = version.ToString();
        int label = text.AsSpan().IndexOfAnyInRange('a', 'z');
        int number = text.AsSpan(label).IndexOfAnyInRange('0', '9');
        int kind = text[label] switch { 'a' => 1, 'b' => 2, _ => 3 };
        return release + (kind * 1_000) + int.Parse(text.AsSpan(label + number), CultureInfo.InvariantCulture);
    }

    private static int GroupOf(PythonTag parts, bool isPrerelease, bool isRetired, bool hasEnded) =>
        (parts.Flavour == Flavour.Windows ? 16 : 0) + (isPrerelease ? Row.Prerelease : 0) + (isRetired ? Row.Retired : 0) + (hasEnded ? Row.Ended : 0)
        + (parts.Precision < TagPrecision.Series ? 1 : 0);

    private static int RankOf(PythonTag parts, int distribution) =>
        (parts.Precision == TagPrecision.Patch ? 100 : 0) + (parts.Flavour switch { Flavour.Slim => 0, Flavour.Full => 10, _ => 20 }) + distribution;

    /// <param name="Age">Newer ones have a greater one.</param>
    /// <param name="Group">Those that one should rather choose are in a lower one.</param>
    /// <param name="Rank">The order among tags of one version.</param>
    private sealed record Row(string Tag, string Detail, long Age, int Group, int Rank) : IComparable<Row>
    {
        public const int Prerelease = 8;
        public const int Retired = 4;
        public const int Ended = 2;

        public bool IsDeprecated => (Group & (Prerelease | Retired | Ended)) != 0;

        public int CompareTo(Row? other)
        {
            if (other is null) return 1;
            if (Group != other.Group) return Group.CompareTo(other.Group);
            if (Age != other.Age) return other.Age.CompareTo(Age);

            return Rank != other.Rank ? Rank.CompareTo(other.Rank) : string.CompareOrdinal(other.Tag, Tag);
        }
    }
}
