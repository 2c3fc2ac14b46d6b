using System.Globalization;
using Basewise.Knowledge.Facts;

namespace Basewise.Knowledge.Images.Pypy;

/// <summary>What is known of Docker's official pypy image. Immutable; loaded at the first question.</summary>
public sealed class PypyCatalog
{
    private static readonly Lazy<PypyCatalog> bundled = new(() => EmbeddedFacts.Load("pypy-tags", facts => new PypyCatalog(facts)));

    private readonly List<PypySeries> series = [];
    private readonly Dictionary<string, PypyImage> byTag = [];

    internal PypyCatalog(EmbeddedFacts facts)
    {
        Provenance = facts.Provenance;
        foreach (string[] row in facts.Rows())
        {
            if (row[0] == "S") series.Add(new PypySeries(row[1], row[2], row[3] == "1", Day(row[4]), Day(row[5])));
            else Add(Read(row));
        }
    }

    /// <summary>The facts that came with the program, or the person's own newer ones.</summary>
    public static PypyCatalog Bundled => bundled.Value;

    public Provenance Provenance { get; }

    /// <summary>All that there were, in the order of the library file.</summary>
    public IReadOnlyList<PypySeries> Series => series;

    /// <summary>Every tag that is listed, in no order.</summary>
    public IReadOnlyCollection<string> CurrentTags => byTag.Keys;

    /// <returns>Null for a tag that was not listed on the facts' day. A tag for several systems means the Linux image.</returns>
    public PypyImage? Find(string tag) => byTag.GetValueOrDefault(tag);

    private void Add(PypyImage image)
    {
        foreach (string tag in image.Tags)
        {
            // Docker builds on Linux unless told otherwise.
            if (!byTag.TryGetValue(tag, out PypyImage? other) || (other.IsWindows && !image.IsWindows)) byTag[tag] = image;
        }
    }

    private static PypyImage Read(string[] row)
    {
        PythonTag parts = PythonTag.Parse(row[3]) ?? throw new InvalidDataException($"'{row[3]}' is no variant.");
        return new PypyImage
        {
            Series = row[1],
            Version = row[2],
            Variant = row[3],
            Flavour = parts.Flavour,
            Distribution = parts.Distribution,
            Platforms = row[4].Split(' '),
            Tags = row[5].Split(' '),
        };
    }

    private static DateOnly? Day(string field) => field.Length > 0 ? DateOnly.ParseExact(field, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
