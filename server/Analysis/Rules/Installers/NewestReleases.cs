using Basewise.Analysis.Rules.BaseImages;
using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Packages;
using Basewise.Python.Versions;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>The newest releases of packages that the facts know, for pins that people are offered. It remembers what it was asked.</summary>
internal sealed class NewestReleases
{
    // Which Pythons a release runs on is not among the facts. New releases drop the oldest first (SPEC 0: three years after it came).
    private const int SupportedSeries = 3;

    private readonly Dictionary<string, (string Version, string Day)?> known = new(StringComparer.Ordinal);

    /// <summary>Null where none is known, and where the stage's Python may be too old for it.</summary>
    public (string Version, string Day)? Find(string package, Stage stage) =>
        stage.Runtime.PythonSeries is { } series && !IsRecent(series) ? null : Find(package);

    /// <summary>The version and the day of the knowledge, whatever Python it is for.</summary>
    public (string Version, string Day)? Find(string package)
    {
        if (known.TryGetValue(package, out (string Version, string Day)? found)) return found;

        PackageVersions versions = PackageCatalog.Bundled.VersionsOf(package);
        foreach (PackageVersion version in versions.Versions)
        {
            if (version.IsPreRelease) continue;

            found = (version.ToString(), versions.Provenance.AsOf.Iso());
            break;
        }

        known[package] = found;
        return found;
    }

    private static bool IsRecent(string series) =>
        ImageVersion.Parse(series) is { } version
        && PythonCatalog.Bundled.LatestSeries.Version is var latest
        && version.Major == latest.Major
        && version.Minor > latest.Minor - SupportedSeries;
}
