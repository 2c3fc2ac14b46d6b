using System.Collections.Immutable;
using Basewise.Python.Markers;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Python.Projects;

/// <summary>A package as a lock has chosen it.</summary>
public sealed class LockedPackage
{
    /// <summary>All that the lock says of it.</summary>
    public required TextSpan Span { get; init; }

    public required RequirementsWord Name { get; init; }

    /// <summary>The name, compared as PEP 503 does. Null for a name that cannot be one.</summary>
    public PackageName? Package { get; init; }

    /// <summary>The version as written, without <c>==</c>. Null where the lock has none: it is taken from version control, or from a folder.</summary>
    public RequirementsWord? VersionText { get; init; }

    public PackageVersion? Version { get; init; }

    /// <summary>Where it comes from, if from no index.</summary>
    public DependencySource? Source { get; init; }

    /// <summary>The index that it was found in: a name, or a URL. Null where the lock does not say.</summary>
    public RequirementsWord? Index { get; init; }

    /// <summary>The files that may be installed, wheels and source distributions.</summary>
    public ImmutableArray<LockedFile> Files { get; init; } = [];

    /// <summary>The groups that it is installed with, as the lock names them. Empty where the lock does not say.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>Whether it is installed only if an extra asks for it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The condition as written. Null without one.</summary>
    public RequirementsWord? MarkerText { get; init; }

    public Marker? Marker { get; init; }

    /// <summary>Null where the lock does not say.</summary>
    public PythonConstraint? RequiresPython { get; init; }

    /// <summary>The packages that it asks for itself, by name. Empty where the lock does not say.</summary>
    public ImmutableArray<RequirementsWord> Dependencies { get; init; } = [];

    /// <summary>The extras that it has, as far as the lock tells: all of them, or those that somebody asks for.</summary>
    public ImmutableArray<string> Extras { get; init; } = [];

    public override string ToString() => $"{Name}=={VersionText}";
}
