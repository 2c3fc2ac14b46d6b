using Basewise.Analysis.Dependencies;
using Basewise.Python.Projects;

namespace Basewise.Analysis.Rules.Dependencies;

/// <summary>Reports a package that two lines ask for in versions that no release is both of.</summary>
internal sealed class ContradictingRequirements : DependencyRule
{
    /// <summary>Nobody lists a package as often; whoever does is compared with the first ones.</summary>
    private const int MostCompared = 8;

    public override RuleDescriptor Descriptor { get; } = new(
        "contradicting-requirements", Category.Dependencies, Severity.Error,
        "Two lines ask for versions that exclude each other", FixKind.None, [])
    {
        LooksAtOtherFiles = true,
    };

    public override void Check(DependencyContext context)
    {
        Dictionary<(string Package, DependencyScope Scope, string? Group), List<Dependency>> seen = [];
        foreach (Dependency dependency in context.File.Dependencies)
        {
            if (!IsClear(dependency) || dependency is not { Package: { } package, Name: { } name }) continue;

            // An override is there to contradict; an extra, a group and what the build needs are installed on their own.
            if (dependency.Scope is DependencyScope.Override or DependencyScope.Build) continue;

            (string, DependencyScope, string?) key = (package.Normalized, dependency.Scope is DependencyScope.Constraint ? DependencyScope.Main : dependency.Scope, dependency.Group);
            if (!seen.TryGetValue(key, out List<Dependency>? others)) seen[key] = others = [];
            foreach (Dependency other in others)
            {
                if (!Excludes(dependency, other)) continue;

                int line = context.Source.PositionOf(other.Span.Start).Line + 1;
                context.Report(
                    dependency.VersionsSpan ?? name.Span,
                    $"No release of {name.Text} is {Say(dependency)} and, as line {line} asks, {Say(other)}: no tool can install both.",
                    [new RelatedPlace(other.VersionsSpan ?? other.Span, $"{Say(other)} is asked for here")]);
                break;
            }

            if (others.Count < MostCompared) others.Add(dependency);
        }

        if (context.File.Inclusions.Length > 0 && context.Folder is { } folder) CheckIncluded(context, folder, seen);
    }

    private static void CheckIncluded(
        DependencyContext context, ProjectFolder folder, Dictionary<(string Package, DependencyScope Scope, string? Group), List<Dependency>> seen)
    {
        HashSet<Dependency> reported = [];
        foreach (FileInclusion inclusion in context.File.Inclusions)
        {
            if (folder.FindIncluded(inclusion) is not { } included || !ProjectFolder.TryResolve(folder.Path, inclusion.Path.Text, out string? path)) continue;

            RelatedFile file = new(path, included.Source);

            foreach (Dependency there in included.Dependencies)
            {
                if (!IsClear(there) || there.Package is not { } package || !seen.TryGetValue((package.Normalized, DependencyScope.Main, null), out List<Dependency>? here)) continue;

                foreach (Dependency dependency in here)
                {
                    if (!Excludes(dependency, there) || !reported.Add(dependency)) continue;

                    context.Report(
                        dependency.VersionsSpan ?? dependency.Span,
                        $"No release of {dependency.Name?.Text} is {Say(dependency)} and, as {inclusion.Path.Text} asks, {Say(there)}: no tool can install both.",
                        [new RelatedPlace(there.VersionsSpan ?? there.Span, $"{Say(there)} is asked for here") { File = file }, new RelatedPlace(inclusion.Span, "included here")]);
                }
            }
        }
    }

    // A marker may keep the two apart.
    private static bool IsClear(Dependency dependency) => dependency is { Source: null, MarkerText: null, IsEditable: false, IsOptional: false };

    /// <summary>Only where one of the two names the one version that will do is it certain that no release is both.</summary>
    private static bool Excludes(Dependency left, Dependency right)
    {
        if (left.Versions is not { } mine || right.Versions is not { } others) return false;
        if (mine.ExactVersion is not { } exact) return others.ExactVersion is { } only && !mine.Contains(only);
        if (others.Contains(exact)) return false;

        // 2.0+local satisfies ==2.0: without a local part in the specifier, that of the release does not count (PEP 440).
        return others.ExactVersion is not { } other || !mine.Contains(other);
    }

    private static string Say(Dependency dependency) => dependency.Versions?.ToString() ?? "";
}
