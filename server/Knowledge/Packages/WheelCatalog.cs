using System.Collections.Immutable;
using Basewise.Knowledge.Facts;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Knowledge.Packages;

/// <summary>What files releases of Python packages have. Immutable; loaded at the first question.</summary>
public sealed class WheelCatalog
{
    private static readonly Lazy<WheelCatalog> bundled = new(() => new WheelCatalog());

    private readonly Lazy<WheelTable> wheels = new(() =>
        new WheelTable(EmbeddedFacts.Load("release-files"), new PackageVersionTable(EmbeddedFacts.Load("package-versions"))));

    /// <summary>The facts that came with the program, loaded once for all.</summary>
    public static WheelCatalog Bundled => bundled.Value;

    public Provenance Provenance => wheels.Value.Provenance;

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
}
