using Basewise.Analysis.Rules.BaseImages;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Packages;
using Basewise.Python.Versions;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>The newest releases of packages that the facts know, for pins that people are offered. It remembers what it was asked.</summary>
internal sealed class NewestReleases
{
    // Which Pythons a release runs on is not among the facts. New releases drop the oldest first (SPEC 0: three years after it came).
    private const int SupportedSeries = 3;

    private static readonly string[] IndexOptions = ["index-url", "extra-index-url", "index", "default-index", "find-links", "no-index"];
    private static readonly string[] IndexVariables =
        ["PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_FIND_LINKS", "UV_INDEX_URL", "UV_DEFAULT_INDEX", "UV_EXTRA_INDEX_URL", "UV_INDEX", "UV_FIND_LINKS"];

    private Dictionary<string, (string Version, string Day)?>? known;
    private (string Series, bool IsRecent)? last;

    /// <summary>
    /// Null where none is known, where the stage's Python may be too old for it, and where the command asks another index than PyPI, which
    /// may not have it.
    /// </summary>
    public (string Version, string Day)? Find(string package, Step step, InstallerCommand command) =>
        step.Stage.Runtime.PythonSeries is { } series && IsRecent(series) && !AsksAnotherIndex(step, command) ? Find(package) : null;

    /// <summary>The version and the day of the knowledge, whatever Python it is for.</summary>
    public (string Version, string Day)? Find(string package)
    {
        known ??= new(StringComparer.Ordinal);
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

    private static bool AsksAnotherIndex(Step step, InstallerCommand command)
    {
        ArgumentList? arguments = command switch
        {
            PipCommand pip => pip.Arguments,
            UvCommand uv => uv.Arguments,
            PipxCommand pipx => pipx.Arguments,
            _ => null,
        };
        foreach (string option in IndexOptions)
        {
            if (arguments?.Has(option) == true) return true;
        }

        foreach (string variable in IndexVariables)
        {
            if (step.HasSetting(command, variable)) return true;
        }

        return false;
    }

    private bool IsRecent(string series)
    {
        if (last?.Series != series) last = (series, IsAmongNewest(series));
        return last?.IsRecent == true;
    }

    private static bool IsAmongNewest(string series) =>
        ImageVersion.Parse(series) is { } version
        && PythonCatalog.Bundled.LatestSeries.Version is var latest
        && version.Major == latest.Major
        && version.Minor > latest.Minor - SupportedSeries;
}
