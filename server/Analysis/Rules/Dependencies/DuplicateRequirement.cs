using Basewise.Analysis.Dependencies;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;

namespace Basewise.Analysis.Rules.Dependencies;

/// <summary>Reports a package that is asked for twice in the same words.</summary>
internal sealed class DuplicateRequirement : DependencyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "duplicate-requirement", Category.Dependencies, Severity.Information,
        "A package is listed twice", FixKind.Safe, [])
    {
        Tag = FindingTag.Unnecessary,
    };

    public override void Check(DependencyContext context)
    {
        Dictionary<string, Dependency> once = new(StringComparer.Ordinal);
        Dictionary<string, Dependency> seen = new(StringComparer.Ordinal);
        foreach (Dependency dependency in context.File.Dependencies)
        {
            // A requirement with a source or options of its own is not compared.
            if (dependency is not { Package: { } package, Name: { } name, Source: null, Versions: not null } || !dependency.Options.IsEmpty) continue;

            // Most packages are listed once: their extras and markers need not be compared with anything.
            if (once.TryAdd(package.Normalized, dependency)) continue;

            Dependency first = once[package.Normalized];
            seen.TryAdd(Describe(first), first);
            string described = Describe(dependency);
            if (!seen.TryAdd(described, dependency)) Report(context, dependency, name.Text, seen[described]);
        }
    }

    /// <summary>The same text for what asks for the same in the same place.</summary>
    private static string Describe(Dependency dependency) => string.Join(
        '\n', dependency.Package?.Normalized, dependency.Scope, dependency.Group, dependency.MarkerText?.Text, dependency.Versions,
        string.Join(',', dependency.Extras.Select(extra => PackageName.Normalize(extra.Text)).Distinct().Order(StringComparer.Ordinal)));

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
