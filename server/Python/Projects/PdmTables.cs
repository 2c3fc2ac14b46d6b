using Basewise.Python.DataFiles;
using Basewise.Python.Requirements;

namespace Basewise.Python.Projects;

/// <summary>Reads <c>[tool.pdm]</c>.</summary>
internal static class PdmTables
{
    private const string Editable = "-e ";

    public static void Read(DataTable pdm, DependencyFileParts parts)
    {
        foreach (DataEntry group in pdm.FindTable("dev-dependencies")?.Entries ?? [])
        {
            if (group.Value is not DataArray list) continue;

            parts.Lists.Add(new RequirementList(list, DependencyScope.Group));
            foreach (DataText text in list.Items.OfType<DataText>())
            {
                if (text.Text.StartsWith(Editable, StringComparison.Ordinal)) AddEditable(text, group.Key.Text, parts);
                else parts.AddRequirement(text, DependencyScope.Group, group.Key.Text);
            }
        }

        foreach (DataTable source in pdm.FindArray("source")?.Items.OfType<DataTable>() ?? [])
        {
            if (source.FindText("url") is not { } url) continue;

            // The source that is called "pypi" stands for PyPI itself; the others are asked beside it.
            bool isPrimary = source.FindText("name")?.Text == "pypi";
            PackageIndexKind kind = source.FindText("type")?.Text == "find_links" ? PackageIndexKind.Links
                : isPrimary ? PackageIndexKind.Primary : PackageIndexKind.Extra;
            parts.Indexes.Add(new PackageIndex(kind, source.Span, url.Word) { Name = source.FindText("name")?.Word });
        }
    }

    private static void AddEditable(DataText text, string group, DependencyFileParts parts)
    {
        DependencySource source = DependencySources.Of(DependencySources.Part(text.Word, Editable.Length, text.Text.Length));
        parts.Dependencies.Add(new Dependency
        {
            Span = text.Content,
            Name = source.NamedBy,
            Package = PackageName.Find(source.NamedBy?.Text ?? ""),
            Source = source,
            Scope = DependencyScope.Group,
            Group = group,
            IsEditable = true,
        });
    }
}
