using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Packages;
using Basewise.Python.Versions;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>The newest release of a package that the facts know, for pins that people are offered.</summary>
internal static class NewestRelease
{
    // Which Pythons a release runs on is not among the facts. New releases drop the oldest first (SPEC 0: three years after it came).
    private const int SupportedSeries = 3;

    /// <summary>Null where none is known, and where the stage's Python may be too old for it.</summary>
    public static PackageVersion? Find(string package, Stage stage)
    {
        if (stage.Root.Base.Reference is { } reference && KnownImages.Bundled.Find(reference)?.PythonSeries is { } series && !IsRecent(series)) return null;

        return Find(package);
    }

    /// <summary>Whatever Python it is for.</summary>
    public static PackageVersion? Find(string package)
    {
        foreach (PackageVersion version in PackageCatalog.Bundled.VersionsOf(package).Versions)
        {
            if (!version.IsPreRelease) return version;
        }

        return null;
    }

    private static bool IsRecent(string series) =>
        ImageVersion.Parse(series) is { } version
        && PythonCatalog.Bundled.LatestSeries.Version is var latest
        && version.Major == latest.Major
        && version.Minor > latest.Minor - SupportedSeries;
}
