using System.Globalization;
using Basewise.Knowledge.Facts;
using Basewise.Knowledge.Images;

namespace Basewise.Knowledge.Releases;

/// <summary>When releases of Python and of distributions began and end. Immutable; loaded at the first question.</summary>
public sealed class LifeCycles
{
    private static readonly Lazy<LifeCycles> bundled = new(() => EmbeddedFacts.Load("life-cycles", facts => new LifeCycles(facts)));

    private readonly Dictionary<string, Dictionary<string, LifeCycle>> products;
    private readonly Dictionary<string, LifeCycle> ofPython;
    private readonly Dictionary<string, LifeCycle>?[] ofFamilies;

    internal LifeCycles(EmbeddedFacts facts)
    {
        products = facts.Rows().Select(row => Read(row, facts.Provenance)).GroupBy(cycle => cycle.Product)
            .ToDictionary(product => product.Key, product => product.ToDictionary(cycle => cycle.Cycle));
        ofPython = products.GetValueOrDefault("python", []);
        ofFamilies = Array.ConvertAll(Enum.GetValues<DistributionFamily>(), family => Product(family) is { } product ? products.GetValueOrDefault(product) : null);
    }

    /// <summary>The facts that came with the program, or the person's own newer ones.</summary>
    public static LifeCycles Bundled => bundled.Value;

    /// <summary>All cycles of a product, in no order.</summary>
    public IEnumerable<LifeCycle> Of(string product) => products.TryGetValue(product, out Dictionary<string, LifeCycle>? cycles) ? cycles.Values : [];

    /// <param name="product">As endoflife.date calls it: <c>alpine-linux</c>.</param>
    public LifeCycle? Find(string product, string cycle) => products.GetValueOrDefault(product)?.GetValueOrDefault(cycle);

    /// <param name="series"><c>3.12</c>.</param>
    public LifeCycle? FindPython(string series) => ofPython.GetValueOrDefault(series);

    /// <summary>The release that a distribution is of. Alpine's 3.20.3 is of the branch 3.20, AlmaLinux' 9.4 of 9: those are what ends.</summary>
    public LifeCycle? Find(Distribution distribution)
    {
        if (ofFamilies[(int)distribution.Family] is not { } cycles) return null;
        if (distribution is { Family: DistributionFamily.AmazonLinux, Version: "1" }) return cycles.GetValueOrDefault("2018.03");
        if (cycles.TryGetValue(distribution.Version, out LifeCycle? exact)) return exact;

        return ImageVersion.Parse(distribution.Version) is { } version
            ? cycles.GetValueOrDefault(version.Series) ?? cycles.GetValueOrDefault(version.Major.ToString(CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>As endoflife.date calls the family.</summary>
    private static string? Product(DistributionFamily family) => family switch
    {
        DistributionFamily.Debian => "debian",
        DistributionFamily.Alpine => "alpine-linux",
        DistributionFamily.Ubuntu => "ubuntu",
        DistributionFamily.AlmaLinux => "almalinux",
        DistributionFamily.AmazonLinux => "amazon-linux",
        DistributionFamily.CentOS => "centos",
        DistributionFamily.Fedora => "fedora",
        DistributionFamily.OracleLinux => "oracle-linux",
        DistributionFamily.RedHat => "rhel",
        DistributionFamily.RockyLinux => "rocky-linux",
        _ => null,
    };

    private static LifeCycle Read(string[] row, Provenance provenance) => new()
    {
        Product = row[0],
        Cycle = row[1],
        Codename = row[2].Length > 0 ? row[2] : null,
        Released = Day(row[3]),
        ActiveSupportEnd = Day(row[4]),
        EndOfLife = Day(row[5]),
        ExtendedEnd = Day(row[6]),
        IsOver = row[5] == "+",
        Latest = row[7].Length > 0 ? row[7] : null,
        LatestReleased = Day(row[8]),
        IsLongTerm = row[9] == "+",
        Provenance = provenance,
    };

    /// <summary>A day, or null for an empty field and for the marks of a state without a day.</summary>
    private static DateOnly? Day(string field) =>
        DateOnly.TryParseExact(field, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
