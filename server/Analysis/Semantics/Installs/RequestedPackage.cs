using System.Collections.Immutable;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>A package that a command installs, as far as the files tell: asked for by name, or chosen by a lock.</summary>
public sealed record RequestedPackage(PackageName Name, RequestPlace Place)
{
    /// <summary>All of them have to hold: what is asked for, and what constraints say.</summary>
    public ImmutableArray<VersionConstraint> Versions { get; init; } = [];

    /// <summary>The one version that it will be; <c>null</c> where the day of the build decides.</summary>
    public PackageVersion? Version { get; init; }

    public ImmutableArray<string> Extras { get; init; } = [];

    /// <summary>Whether a lock has chosen it, so that nobody need have asked for it by name.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Whether it comes from PyPI, as far as anybody can see: from no URL, no folder and no other index.</summary>
    public bool IsFromPyPI { get; init; } = true;

    /// <summary>Whether it may not be built from source (<c>--only-binary</c>).</summary>
    public bool HasToBeWheel { get; init; }

    /// <summary>Whether an older version that has a wheel is taken before a newer one that has none (<c>--prefer-binary</c>).</summary>
    public bool PrefersWheel { get; init; }

    /// <summary>Whether no wheel of it may be taken (<c>--no-binary</c>).</summary>
    public bool HasToBeBuilt { get; init; }

    /// <summary>Whether a version is one that is asked for.</summary>
    public bool Allows(PackageVersion version)
    {
        if (Version is { } only) return only == version;

        foreach (VersionConstraint constraint in Versions)
        {
            if (!constraint.Contains(version)) return false;
        }

        return true;
    }
}
