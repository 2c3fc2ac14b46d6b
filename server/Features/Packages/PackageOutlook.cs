using System.Collections.Immutable;
using Basewise.Analysis.Dependencies;
using Basewise.Knowledge;
using Basewise.Knowledge.Packages;
using Basewise.Knowledge.Ports;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Features.Packages;

/// <summary>
/// What its indexes say of a package as a file asks for it, or as a lock has chosen it, and the facts where those have not been heard. Each part
/// is looked up when it is first asked for.
/// </summary>
internal sealed class PackageOutlook
{
    private readonly Lazy<PackageVersions> versions;
    private readonly Lazy<PackageAdvisories?> advisories;
    private readonly Lazy<Heard<ProjectFiles>> heard;
    private readonly AskedIndexes indexes;

    private PackageOutlook(PackageName name, VersionConstraint? wanted, PackageVersion? chosen, AskedIndexes indexes)
    {
        (Name, Wanted, Chosen, this.indexes) = (name, wanted, chosen, indexes);
        heard = new(() => indexes.Ask(Name));
        versions = new(() => PackageCatalog.Bundled.VersionsOf(name.Text));
        advisories = new(() => Chosen is { } version ? AdvisoryCatalog.Bundled.Find(name.Text, version) : null);
    }

    public PackageName Name { get; }

    /// <summary>Which versions will do; null where that cannot be told.</summary>
    public VersionConstraint? Wanted { get; }

    /// <summary>The one version that is installed; null where more than one will do.</summary>
    public PackageVersion? Chosen { get; }

    /// <summary>What its indexes have; null where they have not been heard.</summary>
    public ListedReleases? Listed => heard.Value.Value?.Releases;

    /// <summary>Who says so, and when; null where nobody has.</summary>
    public Provenance? ListedBy => heard.Value.Provenance;

    /// <summary>Whether its indexes have nothing of that name.</summary>
    public bool IsAbsent => heard.Value.IsAbsent;

    /// <summary>Why there is nothing fresher; null where there is, and where nobody may be asked, which a person chose.</summary>
    public Obstacle? Obstacle => heard.Value.Obstacle is { Kind: not ObstacleKind.NotAllowed } obstacle ? obstacle : null;

    /// <summary>The newest release known; null where none is.</summary>
    public PackageVersion? Newest => Listed is { } listed ? listed.Newest?.Version : versions.Value.Versions.FirstOrDefault(version => !version.IsPreRelease);

    /// <summary>The newest release known that will do; null where none is known.</summary>
    public PackageVersion? NewestWanted =>
        Wanted is not { } wanted ? null
        : Listed is { } listed ? listed.FindNewest(release => wanted.Contains(release.Version))?.Version
        : versions.Value.Versions.FirstOrDefault(version => !version.IsPreRelease && wanted.Contains(version));

    /// <summary>What the versions' own day is.</summary>
    public DateOnly VersionsAsOf => Listed is not null && ListedBy is { } said ? said.AsOf : versions.Value.Provenance.AsOf;

    /// <summary>Whether a release is known that is newer than what is installed, or than all that will do.</summary>
    public bool HasUpdate => Newest is { } newest
        && (Chosen is { } chosen ? chosen < newest : Wanted is { IsAny: false } wanted && NewestWanted is not null && !wanted.Contains(newest));

    /// <summary>What the installed version is affected by; null where it is open which that is.</summary>
    public PackageAdvisories? Advisories => advisories.Value;

    public bool IsVulnerable => Advisories is { Advisories.Length: > 0 };

    /// <summary>The nearest later version without what the installed one is affected by; null where none is known, or nothing to leave.</summary>
    public PackageVersion? NearestFixed => IsVulnerable && Chosen is { } chosen ? AdvisoryCatalog.Bundled.FindNearestFixed(Name.Text, chosen) : null;

    /// <summary>The files of the version that is installed, or would be today; null where they are not known.</summary>
    public ReleaseFiles? Release => ListedRelease is { } listed ? listed.Facts with { RequiresPython = indexes.FindRequiresPython(listed) } : Version is { } version ? WheelCatalog.Bundled.Find(Name.Text, version) : null;

    /// <summary>The same as its index lists it; null where that has not been heard, or does not have it.</summary>
    public ListedRelease? ListedRelease => Version is { } version ? Listed?.Find(version) : null;

    private PackageVersion? Version => Chosen ?? NewestWanted ?? Newest;

    /// <returns>Null for what is named by a URL or path alone, and for a name that cannot be one.</returns>
    public static PackageOutlook? Of(Dependency dependency, AskedIndexes indexes) =>
        dependency.Package is { } name ? new PackageOutlook(name, dependency.Versions, dependency.ExactVersion, dependency.Source is null ? indexes.From(dependency.Index) : AskedIndexes.None) : null;

    /// <param name="locked">What a lock has chosen for it.</param>
    /// <returns>Null for a name that cannot be one.</returns>
    public static PackageOutlook? Of(Dependency dependency, LockedPackage locked, AskedIndexes indexes) =>
        dependency.Package is { } name ? new PackageOutlook(name, dependency.Versions, locked.Version, indexes.From(dependency.Index)) : null;

    /// <returns>Null for a name that cannot be one.</returns>
    public static PackageOutlook? Of(LockedPackage package, AskedIndexes indexes) =>
        package.Package is { } name ? new PackageOutlook(name, null, package.Version, package.Source is null ? indexes.From(package.Index) : AskedIndexes.None) : null;

    /// <summary>Those of a file that come from an index, in the order of the file, as the facts alone know them.</summary>
    public static ImmutableArray<PackageOutlook> AllOf(DependencyFile file)
    {
        ImmutableArray<PackageOutlook>.Builder outlooks = ImmutableArray.CreateBuilder<PackageOutlook>();
        foreach (Dependency dependency in file.Dependencies)
        {
            if (dependency.Source is null && Of(dependency, AskedIndexes.None) is { } outlook) outlooks.Add(outlook);
        }

        foreach (LockedPackage package in file.Packages)
        {
            if (package.Source is null && Of(package, AskedIndexes.None) is { } outlook) outlooks.Add(outlook);
        }

        return outlooks.ToImmutable();
    }
}
