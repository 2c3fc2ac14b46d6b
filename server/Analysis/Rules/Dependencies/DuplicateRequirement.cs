using Basewise.Analysis.Dependencies;
using Basewise.Python.Projects;
using Basewise.Syntax.Text;

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
        Dictionary<(DependencyScope, string?, string, string, string, string), Dependency> seen = [];
        foreach (Dependency dependency in context.File.Dependencies)
        {
            // One that is taken from elsewhere, or with options of its own, is a matter of its own.
            if (dependency is not { Package: { } package, Name: { } name, Source: null, Versions: { } versions } || !dependency.Options.IsEmpty) continue;

            string extras = string.Join(',', dependency.Extras.Select(extra => extra.Text.ToLowerInvariant()).Order(StringComparer.Ordinal));
            var key = (dependency.Scope, dependency.Group, package.Normalized, versions.ToString(), extras, dependency.MarkerText?.Text ?? "");
            if (seen.TryAdd(key, dependency)) continue;

            Dependency first = seen[key];
            int line = context.Source.PositionOf(first.Span.Start).Line + 1;
            context.Report(
                name.Span,
                $"{name.Text} is listed in line {line} already, with the same versions.",
                [new RelatedPlace(first.Span, "listed here")],
                LineRemoval.Find(context.File, dependency.Span) is { } edit ? [Fix.Safe($"Remove the second {name.Text}", edit)] : []);
        }
    }
}
