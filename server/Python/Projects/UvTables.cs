using Basewise.Python.DataFiles;
using Basewise.Python.Requirements;

namespace Basewise.Python.Projects;

/// <summary>Reads <c>[tool.uv]</c>.</summary>
internal static class UvTables
{
    public static void Read(DataTable uv, DependencyFileParts parts)
    {
        parts.AddRequirements(uv.Find("dev-dependencies"), DependencyScope.Group, "dev");
        parts.AddRequirements(uv.Find("constraint-dependencies"), DependencyScope.Constraint, group: null);
        parts.AddRequirements(uv.Find("override-dependencies"), DependencyScope.Override, group: null);
        AddIndexes(uv, parts);
        if (uv.FindTable("pip") is { } pip) AddIndexes(pip, parts);
        if (uv.FindTable("sources") is { } sources) ApplySources(sources, parts);
    }

    private static void AddIndexes(DataTable table, DependencyFileParts parts)
    {
        foreach (DataTable index in table.FindArray("index")?.Items.OfType<DataTable>() ?? [])
        {
            if (index.FindText("url") is not { } url) continue;

            PackageIndexKind kind = index.FindText("format")?.Text == "flat" ? PackageIndexKind.Links
                : index.IsTrue("explicit") ? PackageIndexKind.Explicit
                : index.IsTrue("default") ? PackageIndexKind.Primary : PackageIndexKind.Extra;
            parts.Indexes.Add(new PackageIndex(kind, index.Span, url.Word) { Name = index.FindText("name")?.Word });
        }

        AddUrls(table.Find("index-url"), PackageIndexKind.Primary, parts);
        AddUrls(table.Find("extra-index-url"), PackageIndexKind.Extra, parts);
        AddUrls(table.Find("find-links"), PackageIndexKind.Links, parts);
    }

    private static void AddUrls(DataValue? value, PackageIndexKind kind, DependencyFileParts parts)
    {
        IEnumerable<DataValue> urls = value is DataArray list ? list.Items : value is null ? [] : [value];
        foreach (DataText url in urls.OfType<DataText>()) parts.Indexes.Add(new PackageIndex(kind, url.Span, url.Word));
    }

    // uv takes a dependency from its source instead of an index, in whichever list it is.
    private static void ApplySources(DataTable sources, DependencyFileParts parts)
    {
        Dictionary<string, DataTable> byName = new(StringComparer.Ordinal);
        foreach (DataEntry entry in sources.Entries)
        {
            // Several sources of a package are for several platforms or extras: which one counts is not known here, so the first does.
            DataTable? source = entry.Value as DataTable ?? (entry.Value as DataArray)?.Items.OfType<DataTable>().FirstOrDefault();
            if (source is not null) byName.TryAdd(PackageName.Normalize(entry.Key.Text), source);
        }

        for (int i = 0; i < parts.Dependencies.Count; i++)
        {
            Dependency dependency = parts.Dependencies[i];
            bool isTaken = dependency is { Package: not null, Scope: not (DependencyScope.Build or DependencyScope.Constraint) };
            if (!isTaken || !byName.TryGetValue(dependency.Package?.Normalized ?? "", out DataTable? table)) continue;

            parts.Dependencies[i] = dependency with
            {
                Source = TableDependencies.FindSource(table) ?? dependency.Source,
                Index = table.FindText("index")?.Word,
                IsEditable = table.IsTrue("editable"),
            };
        }
    }
}
