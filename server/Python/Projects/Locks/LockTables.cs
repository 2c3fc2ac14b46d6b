using System.Collections.Immutable;
using Basewise.Python.DataFiles;
using Basewise.Python.Markers;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Python.Projects.Locks;

/// <summary>What the packages of the locks have in common.</summary>
internal static class LockTables
{
    /// <summary>The tables of an array such as <c>[[package]]</c>.</summary>
    public static IEnumerable<DataTable> TablesOf(DataTable table, string key) => table.FindArray(key)?.Items.OfType<DataTable>() ?? [];

    /// <summary>Adds the packages of an array such as <c>[[package]]</c> that have a name.</summary>
    public static void AddPackages(DependencyFileParts parts, string key, Func<DataTable, DataText, LockedPackage> read)
    {
        foreach (DataTable package in TablesOf(parts.Root, key))
        {
            if (package.FindText("name") is { } name) parts.Packages.Add(read(package, name));
        }
    }

    public static PackageVersion? VersionOf(DataText? text) => text is null ? null : PackageVersion.Find(text.Text);

    public static Marker? MarkerOf(DataText? text) => text is null ? null : Marker.Find(text.Text);

    public static ImmutableArray<string> Texts(DataValue? array) =>
        array is DataArray { Items.Count: > 0 } list ? [.. list.Items.OfType<DataText>().Select(text => text.Text)] : [];

    public static ImmutableArray<string> KeysOf(DataTable? table) => table is null ? [] : [.. table.Entries.Select(entry => entry.Key.Text)];

    /// <param name="read">What versions in this notation mean.</param>
    public static PythonConstraint? PythonOf(DataText? text, Func<string, VersionConstraint?> read) =>
        text is null ? null : new PythonConstraint(text.Word, read(text.Text));

    /// <summary>The names in <c>dependencies = [{ name = "a" }]</c>.</summary>
    public static ImmutableArray<RequirementsWord> NamesIn(DataTable package)
    {
        if (package.FindArray("dependencies") is not { Items.Count: > 0 } list) return [];

        return [.. list.Items.OfType<DataTable>().Select(table => table.FindText("name")).OfType<DataText>().Select(name => name.Word)];
    }
}
