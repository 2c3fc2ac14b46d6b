using System.Collections.Immutable;
using Basewise.Python.DataFiles;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Python.Projects.Locks;

/// <summary>Reads <c>poetry.lock</c> of Poetry 1 and 2.</summary>
internal static class PoetryLockReader
{
    public static void Read(DependencyFileParts parts)
    {
        DataTable? metadata = parts.Root.FindTable("metadata");
        parts.RequiresPython = LockTables.PythonOf(metadata?.FindText("python-versions"), PoetryConstraints.Find);
        parts.ContentHash = metadata?.FindText("content-hash")?.Word;
        DataTable? allFiles = metadata?.FindTable("files");
        LockTables.AddPackages(parts, "package", (package, name) => PackageOf(package, name, allFiles));
    }

    private static LockedPackage PackageOf(DataTable package, DataText name, DataTable? allFiles)
    {
        // Up to Poetry 1.4 the files of all packages are in one table.
        ImmutableArray<LockedFile>.Builder files = ImmutableArray.CreateBuilder<LockedFile>();
        LockedFiles.AddAll(package.Find("files") ?? allFiles?.Find(name.Text), files);
        DataText? version = package.FindText("version");
        DataTable? source = package.FindTable("source");

        // "marker" is of Poetry 1.0.
        DataText? marker = package.FindText("markers") ?? package.FindText("marker");
        string? category = package.FindText("category")?.Text;
        return new LockedPackage
        {
            Span = package.Span,
            Name = name.Word,
            Package = PackageName.Find(name.Text),
            VersionText = version?.Word,
            Version = LockTables.VersionOf(version),
            Source = SourceOf(source),
            Index = source?.FindText("type")?.Text == "legacy" ? (source.FindText("reference") ?? source.FindText("url"))?.Word : null,
            Files = files.DrainToImmutable(),
            Groups = category is not null ? [category] : LockTables.Texts(package.Find("groups")),
            IsOptional = package.IsTrue("optional"),
            MarkerText = marker?.Word,
            Marker = LockTables.MarkerOf(marker),
            RequiresPython = LockTables.PythonOf(package.FindText("python-versions"), PoetryConstraints.Find),
            Dependencies = package.FindTable("dependencies") is { } dependencies ? [.. dependencies.Entries.Select(entry => entry.Key)] : [],
            Extras = LockTables.KeysOf(package.FindTable("extras")),
        };
    }

    private static DependencySource? SourceOf(DataTable? source)
    {
        if (source?.FindText("url") is not { } url) return null;

        return source.FindText("type")?.Text switch
        {
            "legacy" => null,
            "git" => DependencySources.Of(url.Word) with
            {
                Kind = DependencySourceKind.VersionControl,
                VersionControl = "git",
                Revision = (source.FindText("resolved_reference") ?? source.FindText("reference"))?.Word,
                Subdirectory = source.FindText("subdirectory")?.Word,
            },
            "file" or "directory" => new DependencySource(DependencySourceKind.Path, url.Word),
            _ => DependencySources.Of(url.Word),
        };
    }
}
