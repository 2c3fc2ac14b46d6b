using Basewise.Knowledge.Facts;

namespace Basewise.Knowledge.Images;

/// <summary>Which Python and which distribution stand behind an image, as far as its name and tag tell. Immutable; loaded at the first question.</summary>
public sealed class KnownImages
{
    private static readonly Lazy<KnownImages> bundled = new(() => new KnownImages(EmbeddedFacts.Load("base-images")));

    private readonly ILookup<string, Row> byName;
    private readonly Provenance provenance;

    private KnownImages(EmbeddedFacts facts)
    {
        provenance = facts.Provenance;
        byName = facts.Rows().Select(row => new Row(row)).ToLookup(row => row.Name);
    }

    /// <summary>The facts that came with the program.</summary>
    public static KnownImages Bundled => bundled.Value;

    /// <returns>Null for an image that is not known by its name: nothing is concluded from names that merely look familiar.</returns>
    public KnownImage? Find(ImageReference reference)
    {
        if (reference.IsOfficialPython) return FindPython(reference);

        string name = reference.OfficialName ?? (reference.Registry == "docker.io" ? reference.Repository : $"{reference.Registry}/{reference.Repository}");
        Row[] rows = FindRows(name);
        bool isDistribution = reference.OfficialName is { } official && DistributionFamilies.Find(official) is not null;
        if (rows.Length == 0 && !isDistribution) return null;

        // Beside a digest, a tag that is not written says nothing.
        string tag = reference.Tag ?? (reference.Digest is null ? "latest" : "");
        Row? row = FindRow(rows, tag);
        var words = new TagWords(name, tag, row?.Groups ?? "");
        Distribution? distribution = words.Distribution ?? (row is null ? null : Distribution.Find(row.Distribution) ?? DistributionOf(row.Base));
        return new KnownImage
        {
            PythonSeries = words.PythonSeries ?? (row is null ? null : ImageVersion.Parse(row.Python)?.Series),
            Distribution = distribution,
            Libc = distribution?.Libc ?? (row?.Libc switch { "glibc" => Libc.Glibc, "musl" => Libc.Musl, _ => Libc.None }),
            PackageManager = PackageManagerOf(row, distribution),
            HasShell = IsForDebugging(tag) ? null : row?.HasShell,
            User = row?.User,
            From = row?.Base is { } from && !from.Contains(".x", StringComparison.Ordinal) ? from : null,
            Status = row?.Status,
            IsGeneralKnowledge = row?.IsGeneralKnowledge ?? false,
            Provenance = provenance,
        };
    }

    /// <summary>The tags of an image that the facts name, in their order; none for one of which they only know the name.</summary>
    public IEnumerable<string> TagsOf(ImageReference image)
    {
        string name = image.OfficialName ?? (image.Registry == "docker.io" ? image.Repository : $"{image.Registry}/{image.Repository}");
        return FindRows(name)
            .SelectMany(row => row.Groups.Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries).Prepend(row.Tag))
            .Where(tag => tag.Length > 0 && !tag.Contains('{', StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>An image without a shell has none; where the record names several, the distribution decides.</summary>
    private static string? PackageManagerOf(Row? row, Distribution? distribution)
    {
        if (row is { HasShell: false }) return null;

        return row?.PackageManager is { } manager && !manager.Contains('|', StringComparison.Ordinal) ? manager : distribution?.PackageManager;
    }

    /// <summary>Images without a shell have variants with one, <c>latest-dev</c> and <c>debug</c>.</summary>
    private static bool IsForDebugging(string tag) =>
        tag.Contains("dev", StringComparison.Ordinal) || tag.Contains("debug", StringComparison.Ordinal);

    private Row[] FindRows(string name)
    {
        if (byName.Contains(name)) return [.. byName[name]];

        // ubi9/python-311 and its sisters are one record, python-3xx.
        int digits = name.AsSpan().TrimEnd("0123456789").Length;
        return digits < name.Length ? [.. byName[name[..digits] + "3xx"]] : [];
    }

    /// <summary>The facts about the tag, or about all tags of that name.</summary>
    private static Row? FindRow(Row[] rows, string tag) =>
        Array.Find(rows, row => row.Tag == tag || (row.OtherTag == tag && tag.Length > 0))
        // 0.12.5-python3.12-alpine is python3.12-alpine of one day.
        ?? rows.Where(row => row.Tag.Length > 0 && tag.EndsWith("-" + row.Tag, StringComparison.Ordinal)).MaxBy(row => row.Tag.Length)
        ?? Array.Find(rows, row => row.Tag.Length == 0 || (row.Tag[0] == '{' && (tag == "latest" || ImageVersion.Parse(tag) is not null)));

    /// <summary>The distribution of <c>debian:trixie-slim</c>, <c>alpine:3.23</c>, <c>python3.x-slim-trixie</c>.</summary>
    private static Distribution? DistributionOf(string? image)
    {
        if (string.IsNullOrEmpty(image)) return null;

        string[] parts = image.Split(':');
        return new TagWords(parts[0], parts[^1], groups: "").Distribution;
    }

    private static KnownImage? FindPython(ImageReference reference)
    {
        PythonCatalog catalog = PythonCatalog.Bundled;
        string tag = (reference.Digest is { } digest ? catalog.FindBuild(digest)?.FullTag : null) ?? reference.Tag ?? (reference.Digest is null ? "latest" : "");
        TagFacts facts = catalog.FindTag(tag);
        Distribution? distribution = facts.Image?.Distribution ?? facts.Parts?.Distribution;
        string? series = facts.Image?.Version.Series ?? facts.Parts?.Series;
        if (series is null && distribution is null) return null;

        return new KnownImage
        {
            PythonSeries = series,
            Distribution = distribution,
            Libc = distribution?.Libc ?? Libc.None,
            PackageManager = distribution?.PackageManager,
            HasShell = true,
            User = facts.Image is { IsWindows: false } ? "root" : null,
            Provenance = facts.Provenance,
        };
    }

    /// <summary>A record as it is embedded; see <c>Data/README.md</c>.</summary>
    private sealed class Row(string[] fields)
    {
        public string Name => fields[0];

        public string Tag => fields[1];

        public string OtherTag => fields[2];

        public string Python => fields[3];

        public string Distribution => fields[4];

        public string Libc => fields[5];

        public string? PackageManager => fields[6].Length > 0 ? fields[6] : null;

        public bool? HasShell => fields[7].Length > 0 ? fields[7] == "+" : null;

        public string? User => fields[8].Length > 0 ? fields[8] : null;

        public string? Base => fields[9].Length > 0 ? fields[9] : null;

        public string? Status => fields[10].Length > 0 ? fields[10] : null;

        public bool IsGeneralKnowledge => fields[11] == "*";

        public string Groups => fields[12];
    }
}
