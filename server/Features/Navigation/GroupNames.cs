using System.Collections.Immutable;
using Basewise.Python.DataFiles;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Features.Navigation;

/// <summary>Where a dependency group of pyproject.toml (PEP 735) is named: the key of its list, and each <c>include-group</c>.</summary>
internal static class GroupNames
{
    /// <summary>The key of the group that is named at an offset.</summary>
    public static TextSpan? FindDefinition(DependencyFile file, int offset) => FindAt(file, offset) is { } name ? KeyOf(file, name) : null;

    /// <summary>All places that name the group which is named at an offset, its key first.</summary>
    public static ImmutableArray<TextSpan> FindUses(DependencyFile file, int offset, bool includesKey)
    {
        if (FindAt(file, offset) is not { } name) return [];

        TextSpan? key = includesKey ? KeyOf(file, name) : null;
        IEnumerable<TextSpan> inclusions = file.GroupInclusions.Where(inclusion => PackageName.Normalize(inclusion.Included.Text) == name).Select(inclusion => inclusion.Included.Span);
        return [.. key is { } span ? [span] : (TextSpan[])[], .. inclusions];
    }

    private static string? FindAt(DependencyFile file, int offset)
    {
        foreach (GroupInclusion inclusion in file.GroupInclusions)
        {
            if (IsAt(inclusion.Included.Span, offset)) return PackageName.Normalize(inclusion.Included.Text);
        }

        foreach (DataEntry group in GroupsOf(file))
        {
            if (IsAt(group.Key.Span, offset)) return PackageName.Normalize(group.Key.Text);
        }

        return null;
    }

    private static bool IsAt(TextSpan span, int offset) => span.Start <= offset && offset <= span.End;

    private static TextSpan? KeyOf(DependencyFile file, string name)
    {
        foreach (DataEntry group in GroupsOf(file))
        {
            if (PackageName.Normalize(group.Key.Text) == name) return group.Key.Span;
        }

        return null;
    }

    private static IReadOnlyList<DataEntry> GroupsOf(DependencyFile file) =>
        file.Kind is DependencyFileKind.Pyproject ? file.Data?.Root.FindTable("dependency-groups")?.Entries ?? [] : [];
}
