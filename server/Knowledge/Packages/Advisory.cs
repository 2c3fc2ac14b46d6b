using System.Collections.Immutable;
using System.Globalization;
using Basewise.Python.Versions;

namespace Basewise.Knowledge.Packages;

/// <summary>A known vulnerability of a package.</summary>
public sealed class Advisory
{
    internal Advisory(ImmutableArray<string> ids, ImmutableArray<AffectedRange> ranges, double? score)
    {
        Ids = ids;
        Ranges = ranges;
        Score = score;
        ScoreText = score?.ToString("0.0", CultureInfo.InvariantCulture);
        Id = ids.FirstOrDefault(id => id.StartsWith("CVE-", StringComparison.Ordinal)) ?? ids[^1];
        IsMalicious = ids.Any(id => id.StartsWith("MAL-", StringComparison.Ordinal));
        Severity = IsMalicious ? AdvisorySeverity.Critical : score switch
        {
            null => AdvisorySeverity.Unknown,
            < 4.0 => AdvisorySeverity.Low,
            < 7.0 => AdvisorySeverity.Medium,
            < 9.0 => AdvisorySeverity.High,
            _ => AdvisorySeverity.Critical,
        };
    }

    /// <summary>The identifier that people know it by: of the CVE list, else of the database that has it.</summary>
    public string Id { get; }

    /// <summary>
    /// All identifiers, the PyPI advisory database's first. GitHub's are known only of advisories that have no CVE number.
    /// </summary>
    public ImmutableArray<string> Ids { get; }

    public ImmutableArray<AffectedRange> Ranges { get; }

    /// <summary>CVSS 3, from 0 to 10; null where there is none.</summary>
    public double? Score { get; }

    /// <summary>The same as people write it: <c>7.5</c>.</summary>
    public string? ScoreText { get; }

    /// <summary>Whether the package itself was made, or taken over, to do harm.</summary>
    public bool IsMalicious { get; }

    public AdvisorySeverity Severity { get; }

    /// <summary>Where people read about it.</summary>
    public Uri Page => new("https://osv.dev/vulnerability/" + Ids[0]);

    /// <summary>The range that the version lies in; null for a version that is not affected.</summary>
    public AffectedRange? FindRange(PackageVersion version)
    {
        foreach (AffectedRange range in Ranges)
        {
            if (range.Contains(version)) return range;
        }

        return null;
    }
}
