using System.Collections.Immutable;
using Basewise.Python.Projects;
using Basewise.Syntax.Text;

namespace Basewise.Features.Symbols;

/// <summary>The outline of a file that names packages: its packages, below the extra or group that they belong to.</summary>
internal static class DependencyOutline
{
    public static ImmutableArray<OutlineEntry> Of(DependencyFile file)
    {
        ImmutableArray<OutlineEntry>.Builder outline = ImmutableArray.CreateBuilder<OutlineEntry>();
        ImmutableArray<Dependency> dependencies = file.Dependencies;
        for (int first = 0; first < dependencies.Length;)
        {
            int end = first + 1;
            while (end < dependencies.Length && IsSameGroup(dependencies[first], dependencies[end])) end++;

            ImmutableArray<OutlineEntry> entries = [.. dependencies[first..end].Select(dependency => Describe(file, dependency)).OfType<OutlineEntry>()];
            if (NameOfGroup(dependencies[first]) is not { } group) outline.AddRange(entries);
            else if (!entries.IsEmpty) outline.Add(new OutlineEntry(group, "", OutlineKind.Group, Around(entries), entries[0].NameSpan, entries));
            first = end;
        }

        outline.AddRange(file.Packages.Select(Describe).OfType<OutlineEntry>());
        return outline.ToImmutable();
    }

    private static bool IsSameGroup(Dependency left, Dependency right) => left.Scope == right.Scope && left.Group == right.Group;

    private static string? NameOfGroup(Dependency dependency) => dependency.Scope switch
    {
        DependencyScope.Extra or DependencyScope.Group when ShortText.Of(dependency.Group) is { Length: > 0 } group => group,
        DependencyScope.Build => "build",
        DependencyScope.Override => "overrides",
        _ => null,
    };

    private static OutlineEntry? Describe(DependencyFile file, Dependency dependency)
    {
        (string text, TextSpan span) = dependency switch
        {
            { Name: { } name } => (name.Text, name.Span),
            { Source.Location: { } location } => (location.Text, location.Span),
            _ => ("", default),
        };
        string title = ShortText.Of(text);
        if (title.Length == 0 || !Contains(dependency.Span, span)) return null;

        return new OutlineEntry(title, dependency.VersionsSpan is { } versions ? ShortText.Of(file.Source.Slice(versions)) : "", OutlineKind.Package, dependency.Span, span, []);
    }

    private static OutlineEntry? Describe(LockedPackage package)
    {
        string title = ShortText.Of(package.Name.Text);
        if (title.Length == 0 || !Contains(package.Span, package.Name.Span)) return null;

        return new OutlineEntry(title, ShortText.Of(package.VersionText?.Text), OutlineKind.Package, package.Span, package.Name.Span, []);
    }

    private static bool Contains(TextSpan outer, TextSpan inner) => outer.Start <= inner.Start && inner.End <= outer.End;

    private static TextSpan Around(ImmutableArray<OutlineEntry> entries) =>
        new(entries.Min(entry => entry.Span.Start), entries.Max(entry => entry.Span.End));
}
