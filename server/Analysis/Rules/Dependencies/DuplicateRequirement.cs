using Basewise.Analysis.Dependencies;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Dependencies;

/// <summary>Reports a package that is asked for twice in the same words.</summary>
internal sealed class DuplicateRequirement : DependencyRule
{
    /// <summary>Nobody lists a package in as many ways; whoever does is compared with the first ones.</summary>
    private const int MostCompared = 20;

    public override RuleDescriptor Descriptor { get; } = new(
        "duplicate-requirement", Category.Dependencies, Severity.Information,
        "A package is listed twice", FixKind.Safe, [])
    {
        Tag = FindingTag.Unnecessary,
    };

    public override void Check(DependencyContext context)
    {
        Dictionary<string, List<Dependency>> seen = new(StringComparer.Ordinal);
        foreach (Dependency dependency in context.File.Dependencies)
        {
            // One that is taken from elsewhere, or with options of its own, is a matter of its own.
            if (dependency is not { Package: { } package, Name: { } name, Source: null, Versions: not null } || !dependency.Options.IsEmpty) continue;

            if (!seen.TryGetValue(package.Normalized, out List<Dependency>? others)) seen[package.Normalized] = others = [];
            if (others.Find(other => IsSame(other, dependency)) is { } first) Report(context, dependency, name.Text, first);
            else if (others.Count < MostCompared) others.Add(dependency);
        }
    }

    private static bool IsSame(Dependency left, Dependency right) =>
        left.Scope == right.Scope && left.Group == right.Group && left.MarkerText?.Text == right.MarkerText?.Text
        && left.Versions?.ToString() == right.Versions?.ToString() && ExtrasOf(left).SetEquals(ExtrasOf(right));

    private static HashSet<string> ExtrasOf(Dependency dependency) => [.. dependency.Extras.Select(extra => PackageName.Normalize(extra.Text))];

    private static void Report(DependencyContext context, Dependency dependency, string name, Dependency first)
    {
        int line = context.Source.PositionOf(first.Span.Start).Line + 1;
        context.Report(
            dependency.Name?.Span ?? dependency.Span,
            $"{name} is listed in line {line} already, with the same versions.",
            [new RelatedPlace(first.Span, "listed here")],
            LineRemoval.Find(context.File, dependency.Span) is { } edit ? [Fix.Safe($"Remove the second {name}", edit)] : []);
    }
}
