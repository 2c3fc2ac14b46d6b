using System.Collections.Immutable;
using Basewise.Python.DataFiles;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Python.Projects.Locks;

/// <summary>Reads <c>pylock.toml</c> (PEP 751).</summary>
internal static class PylockReader
{
    public static void Read(DependencyFileParts parts)
    {
        parts.RequiresPython = LockTables.PythonOf(parts.Root.FindText("requires-python"), VersionConstraint.Find);
        LockTables.AddPackages(parts, "packages", PackageOf);
    }

    private static LockedPackage PackageOf(DataTable package, DataText name)
    {
        ImmutableArray<LockedFile>.Builder files = ImmutableArray.CreateBuilder<LockedFile>();
        LockedFiles.Add(package.FindTable("archive"), files);
        LockedFiles.Add(package.FindTable("sdist"), files);
        LockedFiles.AddAll(package.Find("wheels"), files);
        DataText? version = package.FindText("version");
        DataText? marker = package.FindText("marker");
        return new LockedPackage
        {
            Span = package.Span,
            Name = name.Word,
            Package = PackageName.Find(name.Text),
            VersionText = version?.Word,
            Version = LockTables.VersionOf(version),
            Source = SourceOf(package),
            Index = package.FindText("index")?.Word,
            Files = files.DrainToImmutable(),
            MarkerText = marker?.Word,
            Marker = LockTables.MarkerOf(marker),
            RequiresPython = LockTables.PythonOf(package.FindText("requires-python"), VersionConstraint.Find),
            Dependencies = LockTables.NamesIn(package),
        };
    }

    private static DependencySource? SourceOf(DataTable package)
    {
        if (package.FindTable("vcs") is { } vcs && (vcs.FindText("url") ?? vcs.FindText("path")) is { } repository)
        {
            return DependencySources.Of(repository.Word) with
            {
                Kind = DependencySourceKind.VersionControl,
                VersionControl = vcs.FindText("type")?.Text ?? "git",
                Revision = (vcs.FindText("commit-id") ?? vcs.FindText("requested-revision"))?.Word,
                Subdirectory = vcs.FindText("subdirectory")?.Word,
            };
        }

        if (package.FindTable("directory")?.FindText("path") is { } folder) return new DependencySource(DependencySourceKind.Path, folder.Word);

        DataTable? archive = package.FindTable("archive");
        return (archive?.FindText("url") ?? archive?.FindText("path")) is { } location ? DependencySources.Of(location.Word) : null;
    }
}
