using System.Collections.Immutable;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;

namespace Basewise.Analysis.Dependencies;

/// <summary>Compares what a project asks for with what its lock says that it asked for.</summary>
internal static class LockedRequest
{
    /// <summary>What the lock remembers of a package instead of what the dependency says now.</summary>
    /// <returns>Empty where it never heard of it; null where it says the same, or does not tell.</returns>
    public static ImmutableArray<Dependency>? FindOther(Dependency dependency, ImmutableArray<Dependency> asked)
    {
        ImmutableArray<Dependency> remembered = [.. asked.Where(other => other.Package == dependency.Package && IsOfList(other, dependency))];
        if (remembered.IsEmpty)
        {
            // Locks of older versions do not list what groups ask for.
            bool tells = dependency.Scope is not DependencyScope.Group || asked.Any(other => other.Scope is DependencyScope.Group);
            return tells && dependency.MarkerText is null ? [] : null;
        }

        // A package from a repository or a path has no version to compare.
        return dependency.Source is not null || remembered.Any(other => other.Source is not null || SaysTheSame(other, dependency)) ? null : remembered;
    }

    /// <summary>What a remembered dependency said: <c>uvicorn[standard]>=0.30</c>.</summary>
    public static string Written(Dependency remembered)
    {
        string extras = remembered.Extras.IsEmpty ? "" : $"[{string.Join(',', remembered.Extras.Select(extra => extra.Text))}]";
        return $"{remembered.Name?.Text}{extras}{remembered.Versions}";
    }

    // Extras are listed among what the project needs itself.
    private static bool IsOfList(Dependency remembered, Dependency dependency) => dependency.Scope is DependencyScope.Group
        ? remembered.Scope is DependencyScope.Group && PackageName.Normalize(remembered.Group ?? "") == PackageName.Normalize(dependency.Group ?? "")
        : remembered.Scope is DependencyScope.Main;

    private static bool SaysTheSame(Dependency one, Dependency other)
    {
        if (one.Versions is not { Alternatives: [var first] } || other.Versions is not { Alternatives: [var second] }) return true;

        return first.IsSameAs(second) && NormalizedExtras(one).SetEquals(NormalizedExtras(other));
    }

    private static HashSet<string> NormalizedExtras(Dependency dependency) => [.. dependency.Extras.Select(extra => PackageName.Normalize(extra.Text))];
}
