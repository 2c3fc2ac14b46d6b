using Basewise.Knowledge.Facts;
using Basewise.Knowledge.Images.Pypy;
using Basewise.Knowledge.Releases;

namespace Basewise.Knowledge.Images;

/// <summary>Which Python and which distribution stand behind an image, as far as its name and tag tell. Immutable; loaded at the first question.</summary>
public sealed class KnownImages
{
    private static readonly Lazy<KnownImages> bundled = new(() => EmbeddedFacts.Load("base-images", facts => new KnownImages(facts)));

    private const string Lambda = "public.ecr.aws/lambda/python";

    /// <summary>Debian's Python without the rest of Debian.</summary>
    private const string Distroless = "gcr.io/distroless/";

    /// <summary>How the name of a record ends that is about <c>ubi9/python-311</c> and its sisters.</summary>
    private const string EachSeries = "3xx";

    private readonly ILookup<string, KnownImageRow> byName;
    private readonly Provenance provenance;

    internal KnownImages(EmbeddedFacts facts)
    {
        provenance = facts.Provenance;
        byName = facts.Rows().Select(row => new KnownImageRow(row)).ToLookup(row => row.Name);
    }

    /// <summary>The facts that came with the program, or the person's own newer ones.</summary>
    public static KnownImages Bundled => bundled.Value;

    /// <summary>
    /// The tags that the facts hold of an image, in their order; the official python image has them in <see cref="PythonCatalog"/>. The list
    /// need not be complete, and is empty for most images.
    /// </summary>
    public IReadOnlyList<string> TagsOf(ImageReference image)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (image.IsOfficial("pypy")) return [.. PypyCatalog.Bundled.CurrentTags];

        string name = NameOf(image);
        IEnumerable<string> tags = FindRows(name).SelectMany(row => row.Tags);
        return [.. (name == Lambda ? tags.Concat(LambdaRuntimes()) : tags).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Each runtime is a tag, and of the runtimes the life cycles know the newer ones too.</summary>
    private static IEnumerable<string> LambdaRuntimes() =>
        from cycle in LifeCycles.Bundled.Of("aws-lambda")
        where cycle.Cycle.StartsWith("python", StringComparison.Ordinal)
        select cycle.Cycle["python".Length..];

    /// <returns>Null for an image that is not known by its name: nothing is concluded from names that merely look familiar.</returns>
    internal KnownImage? Find(ImageReference reference)
    {
        if (reference.IsOfficialPython) return FindPython(reference);

        string name = NameOf(reference);
        KnownImageRow[] rows = FindRows(name);
        bool isDistribution = reference.OfficialName is { } official && DistributionFamilies.Find(official) is not null;
        if (rows.Length == 0 && !isDistribution) return null;

        // Beside a digest, a tag that is not written says nothing.
        string tag = reference.Tag ?? (reference.Digest is null ? "latest" : "");
        KnownImageRow? row = FindRow(rows, tag);
        PypyImage? pypy = reference.IsOfficial("pypy") ? PypyCatalog.Bundled.Find(tag) : null;
        var words = new TagWords(name, tag, row?.Groups ?? "");
        Distribution? distribution = pypy is not null ? pypy.Distribution : words.Distribution ?? (row is null ? null : Distribution.Find(row.Distribution) ?? DistributionOf(row.Base));
        return new KnownImage
        {
            PythonSeries = pypy is not null ? null : words.PythonSeries ?? (row is null ? null : ImageVersion.Parse(row.Python)?.Series ?? SeriesOf(name, row)),
            IsPythonOfDistribution = row is not null && (row.Name.EndsWith(EachSeries, StringComparison.Ordinal) || row.Name.StartsWith(Distroless, StringComparison.Ordinal)),
            Distribution = distribution,
            Libc = distribution?.Libc ?? (row?.Libc switch { "glibc" => Libc.Glibc, "musl" => Libc.Musl, _ => Libc.None }),
            PackageManager = PackageManagerOf(row, distribution),
            HasShell = IsForDebugging(tag) ? null : row?.HasShell,
            User = row?.User,
            From = row?.Base is { } from && !from.Contains(".x", StringComparison.Ordinal) ? from : null,
            Status = row?.Status,
            IsGeneralKnowledge = pypy is null && row is { IsGeneralKnowledge: true },
            Platforms = pypy?.Platforms ?? row?.Platforms ?? [],
            EntryPoint = row?.EntryPoint,
            WorkingDirectory = row?.WorkingDirectory,
            UserNumber = row?.UserNumber,
            Digest = row is not null && (row.Tag == tag || row.OtherTag == tag) ? row.Digest : null,
            TagPattern = row?.Name == name ? row.TagPattern : null,
            Terms = row?.Terms,
            OnlyFiles = row?.OnlyFiles ?? [],
            Provenance = pypy is not null ? PypyCatalog.Bundled.Provenance : row?.Provenance ?? provenance,
        };
    }

    /// <summary>As the facts name it: without Docker Hub's name, with any other registry's. Some are published under two names.</summary>
    private static string NameOf(ImageReference reference) => reference.OfficialName ?? (reference.Registry, reference.Repository) switch
    {
        ("docker.io", "astral/uv") => "ghcr.io/astral-sh/uv",
        ("docker.io", "amazon/aws-lambda-python") => Lambda,
        ("docker.io", var repository) => repository,
        ("registry.redhat.io", var repository) => $"registry.access.redhat.com/{repository}",
        ("mcr.microsoft.com", "vscode/devcontainers/python") => "mcr.microsoft.com/devcontainers/python",
        var (registry, repository) => $"{registry}/{repository}",
    };

    /// <summary>An image without a shell has none; where the record names several, the distribution decides.</summary>
    private static string? PackageManagerOf(KnownImageRow? row, Distribution? distribution)
    {
        if (row is { HasShell: false }) return null;

        return row?.PackageManager is { } manager && !manager.Contains('|', StringComparison.Ordinal) ? manager : distribution?.PackageManager;
    }

    /// <summary>Images without a shell have variants with one, <c>latest-dev</c> and <c>debug</c>.</summary>
    private static bool IsForDebugging(string tag) =>
        tag.Contains("dev", StringComparison.Ordinal) || tag.Contains("debug", StringComparison.Ordinal);

    private KnownImageRow[] FindRows(string name)
    {
        if (byName.Contains(name)) return [.. byName[name]];

        int digits = name.AsSpan().TrimEnd("0123456789").Length;
        return digits < name.Length ? [.. byName[name[..digits] + EachSeries]] : [];
    }

    /// <summary>That of an image whose name has it: 3.11 of <c>ubi9/python-311</c>.</summary>
    private static string? SeriesOf(string name, KnownImageRow row)
    {
        if (!row.Name.EndsWith(EachSeries, StringComparison.Ordinal)) return null;

        string digits = name[(row.Name.Length - EachSeries.Length)..];
        return digits.Length is 2 or 3 && digits[0] is '2' or '3' ? $"{digits[0]}.{digits[1..]}" : null;
    }

    /// <summary>The facts about the tag, or about all tags of that name.</summary>
    private static KnownImageRow? FindRow(KnownImageRow[] rows, string tag) =>
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
}
