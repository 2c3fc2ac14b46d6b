using System.Collections.Immutable;
using Basewise.Python.DataFiles;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Python.Projects.Locks;

/// <summary>Reads what uv.lock says that its project asked for: <c>requires-dist</c> and <c>requires-dev</c> in <c>[package.metadata]</c>.</summary>
internal static class UvAskedFor
{
    public static ImmutableArray<Dependency> Read(DataTable metadata)
    {
        ImmutableArray<Dependency>.Builder asked = ImmutableArray.CreateBuilder<Dependency>();
        Add(metadata.FindArray("requires-dist"), DependencyScope.Main, group: null, asked);
        foreach (DataEntry group in metadata.FindTable("requires-dev")?.Entries ?? [])
        {
            Add(group.Value as DataArray, DependencyScope.Group, group.Key.Text, asked);
        }

        return asked.ToImmutable();
    }

    // An extra's dependencies stand among the others, with a marker.
    private static void Add(DataArray? list, DependencyScope scope, string? group, ImmutableArray<Dependency>.Builder asked)
    {
        foreach (DataTable table in list?.Items.OfType<DataTable>() ?? [])
        {
            if (table.FindText("name") is not { } name) continue;

            DataText? versions = table.FindText("specifier");
            asked.Add(new Dependency
            {
                Span = table.Span,
                Name = name.Word,
                Package = PackageName.Find(name.Text),
                Extras = table.FindArray("extras") is { } extras ? [.. extras.Items.OfType<DataText>().Select(extra => extra.Word)] : [],
                VersionsSpan = versions?.Content,
                Versions = versions is null ? VersionConstraint.Any : VersionConstraint.Find(versions.Text),
                Source = TableDependencies.FindSource(table),
                Scope = scope,
                Group = group,
            });
        }
    }
}
