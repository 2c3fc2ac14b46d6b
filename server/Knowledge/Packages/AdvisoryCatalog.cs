using System.Collections.Concurrent;
using System.Collections.Immutable;
using Basewise.Knowledge.Facts;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Knowledge.Packages;

/// <summary>
/// Known vulnerabilities of Python packages. Immutable; loaded at the first question. The advisories are the PyPI advisory
/// database's (Python Packaging Authority, CC BY 4.0), converted.
/// </summary>
public sealed class AdvisoryCatalog
{
    private static readonly Lazy<AdvisoryCatalog> bundled = new(() => new AdvisoryCatalog());

    private readonly Lazy<AdvisoryTable> advisories = new(() => EmbeddedFacts.Load("advisories", facts => new AdvisoryTable(facts)));

    // Of the packages that were asked about; those with advisories are not many.
    private readonly ConcurrentDictionary<string, ImmutableArray<PackageVersion>> clean = new(StringComparer.Ordinal);

    private readonly RecentAnswers<(string Name, PackageVersion Version), PackageAdvisories> known;
    private readonly RecentAnswers<(string Name, PackageVersion Version), PackageVersion?> nearestFixed;

    internal AdvisoryCatalog()
    {
        known = new(package => ReadAdvisories(package.Name, package.Version));
        nearestFixed = new(package => ReadNearestFixed(package.Name, package.Version));
    }

    /// <summary>The facts that came with the program, loaded once for all.</summary>
    public static AdvisoryCatalog Bundled => bundled.Value;

    public Provenance Provenance => advisories.Value.Provenance;

    /// <summary>Whether a question has been asked.</summary>
    public bool HasLoaded => advisories.IsValueCreated;

    /// <summary>All advisories of a package, of any version.</summary>
    /// <param name="name">In any spelling.</param>
    public ImmutableArray<Advisory> AdvisoriesOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return advisories.Value.AdvisoriesOf(PackageName.Normalize(name));
    }

    /// <summary>What a version is affected by. Of a version newer than all that are known nothing is said that was not foreseen.</summary>
    /// <param name="name">In any spelling.</param>
    public PackageAdvisories Find(string name, PackageVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return known.Of((name, version));
    }

    /// <summary>
    /// The lowest release above a version that has none of the advisories that the version has and that a release is known to mend, nor
    /// any other such advisory. Null where there is none.
    /// </summary>
    /// <param name="name">In any spelling.</param>
    public PackageVersion? FindNearestFixed(string name, PackageVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return nearestFixed.Of((name, version));
    }

    private PackageVersion? ReadNearestFixed(string name, PackageVersion version)
    {
        string normalized = PackageName.Normalize(name);
        if (!Mended(AdvisoriesOf(normalized)).Any(advisory => advisory.FindRange(version) is not null)) return null;

        ImmutableArray<PackageVersion> candidates = clean.GetOrAdd(normalized, FindClean, this);
        int first = candidates.BinarySearch(version);
        for (int i = first < 0 ? ~first : first + 1; i < candidates.Length; i++)
        {
            if (!candidates[i].IsPreRelease || version.IsPreRelease) return candidates[i];
        }

        return null;
    }

    private PackageAdvisories ReadAdvisories(string name, PackageVersion version)
    {
        List<Advisory>? found = null;
        foreach (Advisory advisory in AdvisoriesOf(name))
        {
            if (advisory.FindRange(version) is not { } range || (range.IsOpen && !IsKnownTime(name, version))) continue;
            (found ??= []).Add(advisory);
        }

        // LINQ's order is stable: those that are equally bad stay as the database has them.
        return new PackageAdvisories(found is null ? [] : [.. found.OrderByDescending(advisory => (advisory.Severity, advisory.Score))], Provenance);
    }

    /// <summary>
    /// The releases of a package without an advisory that a release is known to mend, the lowest first. A version that an advisory calls the
    /// first without the fault was released, and need not be among the known versions.
    /// </summary>
    private static ImmutableArray<PackageVersion> FindClean(string normalized, AdvisoryCatalog catalog)
    {
        ImmutableArray<Advisory> all = catalog.AdvisoriesOf(normalized);
        Advisory[] mended = [.. Mended(all)];
        return
        [
            .. all
                .SelectMany(advisory => advisory.Ranges).Select(range => range.Fixed).OfType<PackageVersion>()
                .Concat(PackageCatalog.Bundled.VersionsOf(normalized).Versions)
                .Where(candidate => !Array.Exists(mended, advisory => advisory.FindRange(candidate) is not null))
                .Distinct()
                .Order(),
        ];
    }

    private static IEnumerable<Advisory> Mended(ImmutableArray<Advisory> advisories) =>
        advisories.Where(advisory => !advisory.Ranges.Any(range => range.IsOpen));

    /// <summary>Whether a version is not newer than all that were known when the facts were: an advisory without an end cannot know of those.</summary>
    private static bool IsKnownTime(string name, PackageVersion version) =>
        PackageCatalog.Bundled.VersionsOf(name).Versions is [var newest, ..] && version.ComparePublicTo(newest) <= 0;
}
