using System.Collections.Immutable;
using Basewise.Knowledge.Facts;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Knowledge.Packages;

/// <summary>What files releases of Python packages have. Immutable; loaded at the first question.</summary>
public sealed class WheelCatalog
{
    private static readonly Lazy<WheelCatalog> bundled = new(() => new WheelCatalog());

    private readonly Lazy<WheelTable> wheels = new(Load);
    private readonly RecentAnswers<string, bool> pure;

    internal WheelCatalog() => pure = new(normalized => ReleasesOf(normalized).All(release => release.Pure is PureWheel.Python3));

    /// <summary>The facts that came with the program, loaded once for all.</summary>
    public static WheelCatalog Bundled => bundled.Value;

    /// <summary>Whether a question has been asked.</summary>
    public bool HasLoaded => wheels.IsValueCreated;

    /// <summary>The releases of which files are known, newest first; not all that there are.</summary>
    /// <param name="name">In any spelling.</param>
    public ImmutableArray<ReleaseFiles> ReleasesOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return wheels.Value.ReleasesOf(PackageName.Normalize(name));
    }

    /// <summary>Null for a release of which no files are known.</summary>
    /// <param name="name">In any spelling.</param>
    public ReleaseFiles? Find(string name, PackageVersion version)
    {
        foreach (ReleaseFiles release in ReleasesOf(name))
        {
            if (release.Version == version) return release;
        }

        return null;
    }

    /// <summary>Whether each release of which files are known has a wheel for every system and Python 3; true where none is known.</summary>
    public bool IsPure(PackageName name) => pure.Of(name.Normalized);

    /// <summary>
    /// The files are told by the places of the versions in the set that they came with. A person's newer copy of the versions does not have
    /// them in those places; then the versions in the program are read too.
    /// </summary>
    private static WheelTable Load()
    {
        EmbeddedFacts facts = EmbeddedFacts.LoadBundled("release-files");
        PackageVersionTable known = PackageCatalog.Bundled.VersionTable;
        return new WheelTable(facts, WheelTable.Fits(facts, known) ? known : new PackageVersionTable(EmbeddedFacts.LoadBundled("package-versions")));
    }
}
