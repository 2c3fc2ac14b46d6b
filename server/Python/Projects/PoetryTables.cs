using Basewise.Python.DataFiles;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Python.Projects;

/// <summary>Reads <c>[tool.poetry]</c>.</summary>
internal static class PoetryTables
{
    public static void Read(DataTable poetry, DependencyFileParts parts)
    {
        parts.ProjectName ??= poetry.FindText("name")?.Word;
        ILookup<PackageName, int> asked = AskedFor(parts);
        Add(poetry.FindTable("dependencies"), DependencyScope.Main, group: null, asked, parts);
        Add(poetry.FindTable("dev-dependencies"), DependencyScope.Group, "dev", asked, parts);
        foreach (DataEntry group in poetry.FindTable("group")?.Entries ?? [])
        {
            if (group.Value is DataTable table) Add(table.FindTable("dependencies"), DependencyScope.Group, group.Key.Text, asked, parts);
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

    private static void Add(DataTable? table, DependencyScope scope, string? group, ILookup<PackageName, int> asked, DependencyFileParts parts)
    {
        foreach (DataEntry entry in table?.Entries ?? [])
        {
            if (entry.Key.Text == "python") ReadPython(entry.Value, parts);
            else if (scope != DependencyScope.Main || !Complete(entry, asked, parts)) TableDependencies.Add(entry, scope, group, PoetryConstraints.Find, "Poetry", parts);
        }
    }

    /// <summary>What Poetry 2 says here of a package that <c>[project]</c> asks for: only where it comes from, never a version.</summary>
    /// <param name="asked">Where in the parts the packages of <c>[project]</c> are.</param>
    /// <returns>Whether <c>[project]</c> asks for it.</returns>
    private static bool Complete(DataEntry entry, ILookup<PackageName, int> asked, DependencyFileParts parts)
    {
        if (PackageName.Find(entry.Key.Text) is not { } name || !asked.Contains(name)) return false;
        if (entry.Value is not DataTable table) return true;

        foreach (int index in asked[name])
        {
            parts.Dependencies[index] = parts.Dependencies[index] with
            {
                Source = TableDependencies.FindSource(table) ?? parts.Dependencies[index].Source,
                Index = table.FindText("source")?.Word,
                IsEditable = table.IsTrue("develop"),
                AllowsPreReleases = table.IsTrue("allow-prereleases"),
            };
        }

        return true;
    }

    private static ILookup<PackageName, int> AskedFor(DependencyFileParts parts) => parts.Dependencies.Index()
        .Where(pair => pair.Item is { Package: not null, Scope: DependencyScope.Main or DependencyScope.Extra })
        .ToLookup(pair => pair.Item.Package ?? default, pair => pair.Index);

    private static void ReadPython(DataValue value, DependencyFileParts parts)
    {
        if ((value as DataText ?? (value as DataTable)?.FindText("version")) is not { } text) return;

        VersionConstraint? versions = PoetryConstraints.Find(text.Text);
        if (versions is null) parts.Report(text.Content, $"{text.Text} names no versions as Poetry reads them.");
        parts.RequiresPython ??= new PythonConstraint(text.Word, versions);
    }
}
