using System.Collections.Immutable;
using Basewise.Knowledge.Packages;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Features.Packages;

/// <summary>
/// What the facts know of a package as a file asks for it, or as a lock has chosen it. Each part is looked up when it is first asked for.
/// </summary>
internal sealed class PackageOutlook
{
    private readonly Lazy<PackageVersions> versions;
    private readonly Lazy<PackageAdvisories?> advisories;

    private PackageOutlook(PackageName name, VersionConstraint? wanted, PackageVersion? chosen)
    {
        (Name, Wanted, Chosen) = (name, wanted, chosen);
        versions = new(() => PackageCatalog.Bundled.VersionsOf(name.Text));
        advisories = new(() => Chosen is { } version ? AdvisoryCatalog.Bundled.Find(name.Text, version) : null);
    }

    public PackageName Name { get; }

    /// <summary>Which versions will do; null where that cannot be told.</summary>
    public VersionConstraint? Wanted { get; }

    /// <summary>The one version that is installed; null where more than one will do.</summary>
    public PackageVersion? Chosen { get; }

    /// <summary>The newest release known; null where none is.</summary>
    public PackageVersion? Newest => versions.Value.Versions.FirstOrDefault(version => !version.IsPreRelease);

    /// <summary>The newest release known that will do; null where none is known.</summary>
    public PackageVersion? NewestWanted =>
        Wanted is { } wanted ? versions.Value.Versions.FirstOrDefault(version => !version.IsPreRelease && wanted.Contains(version)) : null;

    /// <summary>What the versions' own day is.</summary>
    public DateOnly VersionsAsOf => versions.Value.Provenance.AsOf;

    /// <summary>Whether a release is known that is newer than what is installed, or than all that will do.</summary>
    public bool HasUpdate => Newest is { } newest
        && (Chosen is { } chosen ? chosen < newest : Wanted is { IsAny: false } wanted && NewestWanted is not null && !wanted.Contains(newest));

    /// <summary>What the installed version is affected by; null where it is open which that is.</summary>
    public PackageAdvisories? Advisories => advisories.Value;

    public bool IsVulnerable => Advisories is { Advisories.Length: > 0 };

    /// <summary>The nearest later version without what the installed one is affected by; null where none is known, or nothing to leave.</summary>
    public PackageVersion? NearestFixed => IsVulnerable && Chosen is { } chosen ? AdvisoryCatalog.Bundled.FindNearestFixed(Name.Text, chosen) : null;

    /// <summary>The files of the version that is installed, or would be today; null where they are not known.</summary>
    public ReleaseFiles? Release => (Chosen ?? NewestWanted ?? Newest) is { } version ? WheelCatalog.Bundled.Find(Name.Text, version) : null;

    /// <returns>Null for what is named by a URL or path alone, and for a name that cannot be one.</returns>
    public static PackageOutlook? Of(Dependency dependency) =>
        dependency.Package is { } name ? new PackageOutlook(name, dependency.Versions, dependency.ExactVersion) : null;

    /// <param name="locked">What a lock has chosen for it.</param>
    /// <returns>Null for a name that cannot be one.</returns>
    public static PackageOutlook? Of(Dependency dependency, LockedPackage locked) =>
        dependency.Package is { } name ? new PackageOutlook(name, dependency.Versions, locked.Version) : null;

    /// <returns>Null for a name that cannot be one.</returns>
    public static PackageOutlook? Of(LockedPackage package) => package.Package is { } name ? new PackageOutlook(name, null, package.Version) : null;

    /// <summary>Those of a file that come from an index, in the order of the file.</summary>
    public static ImmutableArray<PackageOutlook> AllOf(DependencyFile file)
    {
        ImmutableArray<PackageOutlook>.Builder outlooks = ImmutableArray.CreateBuilder<PackageOutlook>();
        foreach (Dependency dependency in file.Dependencies)
        {
            if (dependency.Source is null && Of(dependency) is { } outlook) outlooks.Add(outlook);
        }

        foreach (LockedPackage package in file.Packages)
        {
            if (package.Source is null && Of(package) is { } outlook) outlooks.Add(outlook);
        }

        return outlooks.ToImmutable();
    }
}
