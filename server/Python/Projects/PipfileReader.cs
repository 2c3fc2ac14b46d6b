using Basewise.Python.DataFiles;
using Basewise.Python.Versions;

namespace Basewise.Python.Projects;

/// <summary>Reads a <c>Pipfile</c>.</summary>
internal static class PipfileReader
{
    public static void Read(DependencyFileParts parts)
    {
        foreach (DataEntry entry in parts.Root.Entries)
        {
            switch (entry.Key.Text)
            {
                case "source":
                    ReadSources(entry.Value, parts);
                    break;
                case "requires":
                    ReadPython(entry.Value as DataTable, parts);
                    break;
                case "scripts" or "pipenv" or "pipfile":
                    break;
                case "packages":
                    ReadPackages(entry.Value as DataTable, DependencyScope.Main, group: null, parts);
                    break;
                default:
                    // Any other table is a category of packages.
                    ReadPackages(entry.Value as DataTable, DependencyScope.Group, entry.Key.Text == "dev-packages" ? "dev" : entry.Key.Text, parts);
                    break;
            }
        }
    }

    /// <summary>Pipenv's notation: PEP 440's, <c>*</c> for any version, and a bare version for that one alone.</summary>
    public static VersionConstraint? FindVersions(string text) =>
        text.Trim() is "*" or "" ? VersionConstraint.Any : VersionConstraint.Find(text) ?? VersionConstraint.Find("==" + text.Trim());

    private static void ReadPackages(DataTable? table, DependencyScope scope, string? group, DependencyFileParts parts)
    {
        foreach (DataEntry entry in table?.Entries ?? []) TableDependencies.Add(entry, scope, group, FindVersions, "Pipenv", parts);
    }

    private static void ReadSources(DataValue value, DependencyFileParts parts)
    {
        // The first one is asked instead of PyPI, the others for the packages that name them.
        PackageIndexKind kind = PackageIndexKind.Primary;
        foreach (DataTable source in (value as DataArray)?.Items.OfType<DataTable>() ?? [])
        {
            if (source.FindText("url") is not { } url) continue;

            parts.Indexes.Add(new PackageIndex(kind, source.Span, url.Word) { Name = source.FindText("name")?.Word });
            kind = PackageIndexKind.Explicit;
        }
    }

    private static void ReadPython(DataTable? requires, DependencyFileParts parts)
    {
        if (requires?.FindText("python_full_version") is { } full)
        {
            parts.RequiresPython = new PythonConstraint(full.Word, VersionConstraint.Find("==" + full.Text));
        }
        else if (requires?.FindText("python_version") is { } series)
        {
            parts.RequiresPython = new PythonConstraint(series.Word, VersionConstraint.Find($"=={series.Text}.*"));
        }
    }
}
