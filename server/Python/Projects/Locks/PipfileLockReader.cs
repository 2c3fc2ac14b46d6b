using System.Collections.Immutable;
using Basewise.Python.DataFiles;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Python.Projects.Locks;

/// <summary>Reads <c>Pipfile.lock</c>: <c>default</c>, <c>develop</c> and the other categories are groups.</summary>
internal static class PipfileLockReader
{
    private const string Meta = "_meta";

    public static void Read(DependencyFileParts parts)
    {
        if (parts.Root.FindTable(Meta) is { } meta) ReadMeta(meta, parts);
        foreach (DataEntry category in parts.Root.Entries)
        {
            if (category.Key.Text == Meta || category.Value is not DataTable packages) continue;

            foreach (DataEntry entry in packages.Entries)
            {
                if (entry.Value is DataTable package) parts.Packages.Add(PackageOf(entry.Key, package, category.Key.Text));
            }
        }
    }

    private static void ReadMeta(DataTable meta, DependencyFileParts parts)
    {
        parts.ContentHash = meta.FindTable("hash")?.FindText("sha256")?.Word;
        DataTable? requires = meta.FindTable("requires");
        parts.RequiresPython = LockTables.PythonOf(requires?.FindText("python_full_version"), text => VersionConstraint.Find("==" + text))
            ?? LockTables.PythonOf(requires?.FindText("python_version"), text => VersionConstraint.Find($"=={text}.*"));
        PackageIndexKind kind = PackageIndexKind.Primary;
        foreach (DataTable source in LockTables.TablesOf(meta, "sources"))
        {
            if (source.FindText("url") is not { } url) continue;

            parts.Indexes.Add(new PackageIndex(kind, source.Span, url.Word) { Name = source.FindText("name")?.Word });
            kind = PackageIndexKind.Explicit;
        }
    }

    private static LockedPackage PackageOf(RequirementsWord name, DataTable package, string category)
    {
        ImmutableArray<LockedFile>.Builder files = ImmutableArray.CreateBuilder<LockedFile>();
        LockedFiles.AddAll(package.Find("hashes"), files);
        DataText? version = package.FindText("version");
        DataText? marker = package.FindText("markers");

        // "==2.0", and "===2.0" where the Pipfile says so.
        RequirementsWord? word = version is null ? null : DependencySources.Part(version.Word, version.Text.Length - version.Text.TrimStart('=').Length, version.Text.Length);
        return new LockedPackage
        {
            Span = new(name.Span.Start, package.Span.End),
            Name = name,
            Package = PackageName.Find(name.Text),
            VersionText = word,
            Version = word is { } text ? PackageVersion.Find(text.Text) : null,
            Source = TableDependencies.FindSource(package),
            Index = package.FindText("index")?.Word,
            Files = files.DrainToImmutable(),
            Groups = [category],
            MarkerText = marker?.Word,
            Marker = LockTables.MarkerOf(marker),
            Extras = LockTables.Texts(package.Find("extras")),
        };
    }
}
