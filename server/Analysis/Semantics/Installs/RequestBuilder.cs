using System.Collections.Immutable;
using Basewise.Python.Projects;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>Collects what one command installs.</summary>
internal sealed class RequestBuilder(InstallEnvironment environment)
{
    /// <summary>More packages than a project has.</summary>
    private const int MostPackages = 5_000;

    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private readonly List<RequestedPackage> packages = [];
    private Dictionary<string, List<VersionConstraint>>? constraints;

    public InstallEnvironment Environment { get; } = environment;

    public BinaryPolicy Policy { get; } = new();

    /// <summary>The paths of the files that were read.</summary>
    public HashSet<string> Files { get; } = new(StringComparer.Ordinal);

    public bool IsOnPyPI { get; set; } = true;

    public bool IsComplete { get; set; } = true;

    public ImmutableArray<(PythonConstraint, RequestPlace)>.Builder RequiresPython { get; } = ImmutableArray.CreateBuilder<(PythonConstraint, RequestPlace)>(0);

    /// <summary>Takes note of a dependency that is installed where its marker holds.</summary>
    public void Add(Dependency dependency, Func<TextSpan, RequestPlace> place)
    {
        if (Environment.Meets(dependency.Marker) is not { } isMet || (dependency.MarkerText is not null && dependency.Marker is null))
        {
            IsComplete = false;
            return;
        }

        if (!isMet) return;

        if (dependency.Package is not { } name || dependency.Versions is not { } versions)
        {
            IsComplete = false;
            return;
        }

        Add(new RequestedPackage(name, place(SpanOf(dependency)))
        {
            Versions = versions.IsAny ? [] : [versions],
            Extras = [.. dependency.Extras.Select(extra => extra.Text)],
            IsFromPyPI = dependency.Source is null && PackageOrigins.IsPyPI(dependency.Index) && versions.ExactVersion?.Local is null,
        });
    }

    public void Add(LockedPackage package, Func<TextSpan, RequestPlace> place)
    {
        if (package.Package is not { } name || Environment.Meets(package.Marker) != true || (package.MarkerText is not null && package.Marker is null)) return;

        Add(new RequestedPackage(name, place(SpanOf(package)))
        {
            Version = package.Version,
            IsLocked = true,
            IsFromPyPI = package is { Source: null, Version.Local: null } && PackageOrigins.IsPyPI(package.Index),
        });
    }

    public void Constrain(Dependency dependency)
    {
        if (dependency.Package is not { } name || dependency.Versions is not { IsAny: false } versions || Environment.Meets(dependency.Marker) != true) return;
        constraints ??= new(StringComparer.Ordinal);
        if (!constraints.TryGetValue(name.Normalized, out List<VersionConstraint>? known)) constraints[name.Normalized] = known = [];

        known.Add(versions);
    }

    public ImmutableArray<RequestedPackage> Build()
    {
        ImmutableArray<RequestedPackage>.Builder built = ImmutableArray.CreateBuilder<RequestedPackage>(packages.Count);
        foreach (RequestedPackage package in packages) built.Add(Finish(package));
        return built.MoveToImmutable();
    }

    private static TextSpan SpanOf(Dependency dependency) => dependency.Requirement?.Span ?? dependency.Span;

    private static TextSpan SpanOf(LockedPackage package) =>
        package.VersionText is { } version && version.Span.Start >= package.Name.Span.Start ? new TextSpan(package.Name.Span.Start, version.Span.End) : package.Name.Span;

    private void Add(RequestedPackage package)
    {
        if (!indexes.TryGetValue(package.Name.Normalized, out int index))
        {
            if (packages.Count == MostPackages)
            {
                IsComplete = false;
                return;
            }

            indexes[package.Name.Normalized] = packages.Count;
            packages.Add(package);
            return;
        }

        RequestedPackage known = packages[index];
        packages[index] = known with { Versions = known.Versions.AddRange(package.Versions), Version = known.Version ?? package.Version, IsFromPyPI = known.IsFromPyPI && package.IsFromPyPI };
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
        return Policy.Apply(package with { Versions = versions, Version = exact, IsFromPyPI = package.IsFromPyPI && IsOnPyPI && exact?.Local is null });
    }
}
