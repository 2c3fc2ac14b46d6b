using System.Collections.Immutable;
using Basewise.Python.DataFiles;
using Basewise.Python.Markers;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Python.Projects;

/// <summary>Reads dependencies that are a name with a version or a table, as Poetry and Pipenv write them.</summary>
internal static class TableDependencies
{
    /// <summary>The variables that Pipenv takes as keys of their own: <c>sys_platform = "== 'win32'"</c>.</summary>
    private static readonly string[] MarkerKeys =
    [
        "os_name", "sys_platform", "platform_machine", "platform_python_implementation", "platform_release", "platform_system",
        "platform_version", "python_version", "python_full_version", "implementation_name", "implementation_version",
    ];

    /// <param name="readVersions">What a version in this notation means; null where it means nothing.</param>
    public static void Add(
        DataEntry entry, DependencyScope scope, string? group, Func<string, VersionConstraint?> readVersions, string notation, DependencyFileParts parts)
    {
        // Poetry takes a list of tables: another version for another Python.
        IEnumerable<DataValue> values = entry.Value is DataArray list ? list.Items : [entry.Value];
        foreach (DataValue value in values)
        {
            Dependency? dependency = value switch
            {
                DataText text => Of(entry.Key, text.Span, text, table: null, scope, group, readVersions),
                DataTable table => Of(entry.Key, table.Span, table.FindText("version"), table, scope, group, readVersions),
                _ => null,
            };
            if (dependency is null) continue;

            parts.Dependencies.Add(dependency);
            if (dependency.Package is null) parts.Report(entry.Key.Span, "The name of a package is of letters, digits and - _ . and starts and ends with a letter or a digit.");
            if (dependency is { Versions: null, VersionsSpan: { } versions }) parts.Report(versions, $"{parts.Source.ToString(versions)} names no versions as {notation} reads them.");
        }
    }

    /// <summary>Where the table says that it comes from; null where from an index.</summary>
    public static DependencySource? FindSource(DataTable table)
    {
        foreach (string program in (ReadOnlySpan<string>)["git", "hg", "svn", "bzr"])
        {
            if (table.FindText(program) is not { } repository) continue;

            DependencySource source = DependencySources.Of(repository.Word);
            DataText? revision = table.FindText("rev") ?? table.FindText("ref") ?? table.FindText("revision") ?? table.FindText("tag") ?? table.FindText("branch");
            return source with
            {
                Kind = DependencySourceKind.VersionControl,
                VersionControl = program,
                Revision = revision?.Word ?? source.Revision,
                Subdirectory = table.FindText("subdirectory")?.Word ?? source.Subdirectory,
            };
        }

        if (table.FindText("url") is { } url) return DependencySources.Of(url.Word) with { Subdirectory = table.FindText("subdirectory")?.Word };
        if ((table.FindText("path") ?? table.FindText("file")) is { } path) return DependencySources.Of(path.Word);

        return table.FindEntry("workspace") is { Value: DataScalar { Text: "true" } } entry ? new DependencySource(DependencySourceKind.Workspace, entry.Key) : null;
    }

    private static Dependency Of(
        RequirementsWord name, TextSpan value, DataText? version, DataTable? table, DependencyScope scope, string? group, Func<string, VersionConstraint?> readVersions)
    {
        DataText? marker = table?.FindText("markers");
        return new Dependency
        {
            Span = new TextSpan(Math.Min(name.Span.Start, value.Start), value.End),
            Name = name,
            Package = PackageName.Find(name.Text),
            Extras = ExtrasOf(table),
            ExtrasSpan = table?.FindArray("extras")?.Span,
            Specifiers = version is null ? [] : SpecifierTexts.Read(version),
            VersionsSpan = version?.Content,
            Versions = version is null ? VersionConstraint.Any : readVersions(version.Text),
            Source = table is null ? null : FindSource(table),
            Index = (table?.FindText("source") ?? table?.FindText("index"))?.Word,
            MarkerText = marker?.Word,
            Marker = MarkerOf(table, marker),
            Scope = scope,
            Group = group,
            IsEditable = table?.IsTrue("editable") == true || table?.IsTrue("develop") == true,
            IsOptional = table?.IsTrue("optional") == true,
            AllowsPreReleases = table?.IsTrue("allow-prereleases") == true,
        };
    }

    private static ImmutableArray<RequirementsWord> ExtrasOf(DataTable? table) =>
        table?.FindArray("extras") is { } extras ? [.. extras.Items.OfType<DataText>().Select(extra => extra.Word)] : [];

    private static Marker? MarkerOf(DataTable? table, DataText? marker)
    {
        if (table is null) return null;

        List<string> conditions = marker is null ? [] : [marker.Text];
        foreach (string key in MarkerKeys)
        {
            if (table.FindText(key) is { } text) conditions.Add($"{key} {text.Text}");
        }

        return conditions.Count switch
        {
            0 => null,
            1 => Marker.Find(conditions[0]),
            _ => Marker.Find(string.Join(" and ", conditions.Select(condition => $"({condition})"))),
        };
    }
}
