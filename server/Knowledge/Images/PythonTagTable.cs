using System.Globalization;
using Basewise.Knowledge.Facts;

namespace Basewise.Knowledge.Images;

/// <summary>The embedded facts about tags, indexed.</summary>
internal sealed class PythonTagTable
{
    private readonly Lazy<List<DroppedVariant>> dropped;
    private readonly Lazy<Dictionary<string, RetiredTag>> retired;
    private readonly Lazy<Dictionary<string, string[]>> retiredPatches;
    private readonly Lazy<ILookup<string, string>> retiredSuffixes;

    public PythonTagTable(EmbeddedFacts facts)
    {
        retiredSuffixes = new(() => Retired.Keys.Where(tag => tag.Contains('-', StringComparison.Ordinal)).ToLookup(
            tag => tag[..tag.IndexOf('-', StringComparison.Ordinal)], tag => tag[(tag.IndexOf('-', StringComparison.Ordinal) + 1)..]));
        Provenance = facts.Provenance;
        foreach (string[] row in facts.Rows('S')) AddSeries(row);
        foreach (string[] row in facts.Rows('I')) AddImage(row);

        // Nine in ten records are history, which a file of today does not ask for.
        dropped = new(() => [.. facts.Rows('D').Select(ReadDropped).OfType<DroppedVariant>()]);
        retired = new(() => facts.Rows('R').ToDictionary(
            row => row[1], row => new RetiredTag(row[2], row[3], Version(row[4]), Day(row[5]), Day(row[6])), StringComparer.Ordinal));
        retiredPatches = new(() => facts.Rows('P').ToDictionary(
            row => row[1], row => (string[])[.. row[2].Split(' ').Select(suffix => suffix == "." ? "" : suffix)], StringComparer.Ordinal));

        if (!CurrentSeries.Exists(series => series.IsLatest)) throw new InvalidDataException("No series is the latest one.");
    }

    /// <summary>Reads the history too, so that what cannot be read shows at once.</summary>
    public static PythonTagTable ReadAll(EmbeddedFacts facts)
    {
        PythonTagTable table = new(facts);
        _ = table.dropped.Value;
        _ = table.retired.Value;
        _ = table.retiredPatches.Value;
        return table;
    }

    public Provenance Provenance { get; }

    /// <summary>The series that were listed on the facts' day, pre-releases too, oldest first.</summary>
    public List<PythonSeries> CurrentSeries { get; } = [];

    /// <summary>Series that were listed once, <c>3.9</c> and <c>3.9-rc</c>.</summary>
    public HashSet<string> DroppedSeries { get; } = [];

    /// <summary>Current images in the order of the library file: per series full, slim, newest distribution first, then Alpine, then Windows.</summary>
    public List<PythonImage> Images { get; } = [];

    /// <summary>Current tags. A tag that Linux and Windows share is the Linux image.</summary>
    public Dictionary<string, PythonImage> Current { get; } = [];

    /// <summary>Variants that a series no longer has, whether or not the series is still built.</summary>
    public List<DroppedVariant> Dropped => dropped.Value;

    public Dictionary<string, RetiredTag> Retired => retired.Value;

    /// <summary>What followed the version and a dash in retired tags: <c>slim-buster</c> for <c>3.7</c>.</summary>
    public IEnumerable<string> RetiredSuffixesOf(string version) => retiredSuffixes.Value[version];

    /// <summary>Exact versions that are no longer listed, with the suffixes that they had.</summary>
    public Dictionary<string, string[]> RetiredPatches => retiredPatches.Value;

    private void AddSeries(string[] row)
    {
        if (row[7].Length > 0)
        {
            DroppedSeries.Add(row[1]);
            return;
        }

        CurrentSeries.Add(new PythonSeries(row[1], Version(row[2]), row[3], row[4], row[5], IsLatest: row[6] == "1"));
        CurrentSeries.Sort((left, right) => left.Version.CompareTo(right.Version));
    }

    private void AddImage(string[] row)
    {
        string[] tags = row[5].Split(' ');
        string fullTag = $"{row[3]}-{row[2]}";
        PythonTag parts = PythonTag.Parse(fullTag) ?? throw new InvalidDataException($"'{fullTag}' is no python tag.");
        var image = new PythonImage
        {
            Series = row[1],
            Version = Version(row[3]),
            Flavour = parts.Flavour,
            Distribution = parts.Distribution,
            FullTag = fullTag,
            Variant = row[2],
            Platforms = row[4].Split(' '),
            Tags = tags,
        };

        Images.Add(image);
        foreach (string tag in tags)
        {
            // Docker builds on Linux unless told otherwise.
            if (!Current.TryGetValue(tag, out PythonImage? other) || (other.IsWindows && !image.IsWindows)) Current[tag] = image;
        }
    }

    /// <returns>Null for the few of the oldest images that tell no version.</returns>
    private static DroppedVariant? ReadDropped(string[] row) => ImageVersion.Parse(row[3]) is { } version
        ? new DroppedVariant(row[1], row[2], version, PythonTag.Parse(row[2])?.Distribution, Day(row[5]), Day(row[6]))
        : null;

    private static ImageVersion Version(string field) => ImageVersion.Parse(field) ?? throw new InvalidDataException($"'{field}' is no version.");

    private static DateOnly Day(string field) => DateOnly.ParseExact(field, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
