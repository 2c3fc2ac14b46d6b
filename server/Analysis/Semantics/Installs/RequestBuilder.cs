using System.Collections.Frozen;
using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Python.Markers;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>Collects what one command installs.</summary>
internal sealed class RequestBuilder(RequestedEnvironment environment)
{
    /// <summary>More packages than a project has.</summary>
    private const int MostPackages = 5_000;

    /// <summary>So many are looked through faster than a dictionary is made.</summary>
    private const int FewPackages = 8;

    // Most commands name one file or a few packages: what they do not need is not made.
    private readonly List<RequestedPackage> packages = [];
    private Dictionary<string, int>? indexes;
    private HashSet<string>? files;
    private ImmutableArray<(PythonConstraint, RequestPlace)>.Builder? requiresPython;
    private Dictionary<string, List<VersionConstraint>>? constraints;

    public InstallEnvironment Environment => environment.Value;

    public bool HasPackages => packages.Count > 0;

    public BinaryPolicy Policy { get; } = new();

    /// <summary>The paths of the files that were read.</summary>
    public FrozenSet<string> Files => files is null ? FrozenSet<string>.Empty : files.ToFrozenSet(StringComparer.Ordinal);

    public bool IsOnPyPI { get; set; } = true;

    public bool IsComplete { get; set; } = true;

    /// <summary>What the projects that are installed say of the Python that they need.</summary>
    public ImmutableArray<(PythonConstraint, RequestPlace)> RequiresPython => requiresPython?.ToImmutable() ?? [];

    public void AddFile(string path) => (files ??= new(StringComparer.Ordinal)).Add(path);

    public void Require(PythonConstraint python, RequestPlace place) => (requiresPython ??= ImmutableArray.CreateBuilder<(PythonConstraint, RequestPlace)>(1)).Add((python, place));

    /// <summary>Takes note of what a word of the command asks for, where its marker holds.</summary>
    public void Add(PackageRequest asked, RequestPlace place)
    {
        // A URL may bring a name and extras of its own.
        if (asked.Syntax.Location is not null)
        {
            AddAt(place, Dependency.Of(asked.Syntax));
            return;
        }

        if (!IsMet(asked.Syntax.Marker, asked.Syntax.Condition)) return;

        if (asked.Syntax.FindVersions() is not { } versions)
        {
            IsComplete = false;
            return;
        }

        Add(new RequestedPackage(asked.Name, place)
        {
            Versions = versions.IsAny ? [] : [versions],
            Extras = TextsOf(asked.Syntax.Extras),
            IsFromPyPI = versions.ExactVersion?.Local is null,
        });
    }

    // Apart from the method that all words go through, which would make a closure for each.
    private void AddAt(RequestPlace place, Dependency dependency) => Add(dependency, _ => place);

    /// <summary>Takes note of a dependency that is installed where its marker holds.</summary>
    public void Add(Dependency dependency, Func<TextSpan, RequestPlace> place)
    {
        if (!IsMet(dependency.MarkerText, dependency.Marker)) return;

        if (dependency.Package is not { } name || dependency.Versions is not { } versions)
        {
            IsComplete = false;
            return;
        }

        Add(new RequestedPackage(name, place(SpanOf(dependency)))
        {
            Versions = versions.IsAny ? [] : [versions],
            Extras = TextsOf(dependency.Extras),
            IsFromPyPI = dependency.Source is null && PackageOrigins.IsPyPI(dependency.Index) && versions.ExactVersion?.Local is null,
        });
    }

    public void Add(LockedPackage package, Func<TextSpan, RequestPlace> place)
    {
        if (package.Package is not { } name || !IsMet(package.Marker) || (package.MarkerText is not null && package.Marker is null)) return;

        Add(new RequestedPackage(name, place(SpanOf(package)))
        {
            Version = package.Version,
            IsLocked = true,
            IsFromPyPI = package is { Source: null, Version.Local: null } && PackageOrigins.IsPyPI(package.Index),
        });
    }

    public void Constrain(Dependency dependency)
    {
        if (dependency.Package is not { } name || dependency.Versions is not { IsAny: false } versions || !IsMet(dependency.Marker)) return;
        constraints ??= new(StringComparer.Ordinal);
        if (!constraints.TryGetValue(name.Normalized, out List<VersionConstraint>? known)) constraints[name.Normalized] = known = [];

        known.Add(versions);
    }

    public ImmutableArray<RequestedPackage> Build()
    {
        if (packages.Count == 0) return [];

        ImmutableArray<RequestedPackage>.Builder built = ImmutableArray.CreateBuilder<RequestedPackage>(packages.Count);
        foreach (RequestedPackage package in packages) built.Add(Finish(package));
        return built.MoveToImmutable();
    }

    /// <summary>Whether something is installed on this condition.</summary>
    private bool IsMet(RequirementsWord? written, Marker? marker)
    {
        bool? isMet = marker is not null ? Environment.Meets(marker) : written is null ? true : null;
        if (isMet is null) IsComplete = false;
        return isMet == true;
    }

    // What is installed for is found out where it matters alone.
    private bool IsMet(Marker? marker) => marker is null || Environment.Meets(marker) == true;

    private static ImmutableArray<string> TextsOf(ImmutableArray<RequirementsWord> words) => words.IsEmpty ? [] : [.. words.Select(word => word.Text)];

    private static TextSpan SpanOf(Dependency dependency) => dependency.Requirement?.Span ?? dependency.Span;

    private static TextSpan SpanOf(LockedPackage package) =>
        package.VersionText is { } version && version.Span.Start >= package.Name.Span.Start ? new TextSpan(package.Name.Span.Start, version.Span.End) : package.Name.Span;

    private void Add(RequestedPackage package)
    {
        int index = IndexOf(package.Name.Normalized);
        if (index < 0)
        {
            if (packages.Count == MostPackages)
            {
                IsComplete = false;
                return;
            }

            indexes?.Add(package.Name.Normalized, packages.Count);
            packages.Add(package);
            return;
        }

        RequestedPackage known = packages[index];
        packages[index] = known with { Versions = known.Versions.AddRange(package.Versions), Version = known.Version ?? package.Version, IsFromPyPI = known.IsFromPyPI && package.IsFromPyPI };
    }

    private int IndexOf(string name)
    {
        if (indexes is null && packages.Count < FewPackages)
        {
            for (int i = 0; i < packages.Count; i++)
            {
                if (packages[i].Name.Normalized == name) return i;
            }

            return -1;
        }

        if (indexes is null)
        {
            indexes = new(StringComparer.Ordinal);
            for (int i = 0; i < packages.Count; i++) indexes.Add(packages[i].Name.Normalized, i);
        }

        return indexes.GetValueOrDefault(name, -1);
    }

    private static PackageVersion? ExactOf(ImmutableArray<VersionConstraint> versions)
    {
        foreach (VersionConstraint constraint in versions)
        {
            if (constraint.ExactVersion is { } exact) return exact;
        }

        return null;
    }

    private RequestedPackage Finish(RequestedPackage package)
    {
        ImmutableArray<VersionConstraint> versions = package.IsLocked || constraints?.GetValueOrDefault(package.Name.Normalized) is not { } more
            ? package.Versions
            : package.Versions.AddRange(more);
        PackageVersion? exact = package.Version ?? ExactOf(versions);
        bool isFromPyPI = package.IsFromPyPI && IsOnPyPI && exact?.Local is null;

        // A package without a version, which most are, is what it was.
        bool isFinished = versions == package.Versions && ReferenceEquals(exact, package.Version) && isFromPyPI == package.IsFromPyPI;
        RequestedPackage finished = isFinished ? package : package with { Versions = versions, Version = exact, IsFromPyPI = isFromPyPI };
        return Policy.IsEmpty ? finished : Policy.Apply(finished);
    }
}
