using Basewise.Python.DataFiles;
using Basewise.Python.Versions;

namespace Basewise.Python.Projects;

/// <summary>Reads <c>[tool.poetry]</c>.</summary>
internal static class PoetryTables
{
    public static void Read(DataTable poetry, DependencyFileParts parts)
    {
        parts.ProjectName ??= poetry.FindText("name")?.Word;
        Add(poetry.FindTable("dependencies"), DependencyScope.Main, group: null, parts);
        Add(poetry.FindTable("dev-dependencies"), DependencyScope.Group, "dev", parts);
        foreach (DataEntry group in poetry.FindTable("group")?.Entries ?? [])
        {
            if (group.Value is DataTable table) Add(table.FindTable("dependencies"), DependencyScope.Group, group.Key.Text, parts);
        }

        foreach (DataTable source in poetry.FindArray("source")?.Items.OfType<DataTable>() ?? [])
        {
            if (source.FindText("url") is not { } url) continue;

            PackageIndexKind kind = source.FindText("priority")?.Text switch
            {
                "explicit" => PackageIndexKind.Explicit,
                "supplemental" or "secondary" => PackageIndexKind.Extra,
                null when source.IsTrue("secondary") => PackageIndexKind.Extra,
                _ => PackageIndexKind.Primary,
            };
            parts.Indexes.Add(new PackageIndex(kind, source.Span, url.Word) { Name = source.FindText("name")?.Word });
        }
    }

    private static void Add(DataTable? table, DependencyScope scope, string? group, DependencyFileParts parts)
    {
        foreach (DataEntry entry in table?.Entries ?? [])
        {
            if (entry.Key.Text == "python") ReadPython(entry.Value, parts);
            else TableDependencies.Add(entry, scope, group, PoetryConstraints.Find, "Poetry", parts);
        }
    }

    private static void ReadPython(DataValue value, DependencyFileParts parts)
    {
        if ((value as DataText ?? (value as DataTable)?.FindText("version")) is not { } text) return;

        VersionConstraint? versions = PoetryConstraints.Find(text.Text);
        if (versions is null) parts.Report(text.Content, $"{text.Text} names no versions as Poetry reads them.");
        parts.RequiresPython ??= new PythonConstraint(text.Word, versions);
    }
}
