using System.Collections.Immutable;
using Basewise.Python.DataFiles;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Python.Projects.Locks;

/// <summary>Reads <c>uv.lock</c>.</summary>
internal static class UvLockReader
{
    public static void Read(DependencyFileParts parts)
    {
        parts.RequiresPython = LockTables.PythonOf(parts.Root.FindText("requires-python"), VersionConstraint.Find);
        LockTables.AddPackages(parts, "package", PackageOf);
        foreach (DataTable package in LockTables.TablesOf(parts.Root, "package"))
        {
            if (IsProject(package.FindTable("source")) && package.FindTable("metadata") is { } metadata) parts.AskedFor = UvAskedFor.Read(metadata);
        }
    }

    private static LockedPackage PackageOf(DataTable package, DataText name)
    {
        ImmutableArray<LockedFile>.Builder files = ImmutableArray.CreateBuilder<LockedFile>();
        LockedFiles.Add(package.FindTable("sdist"), files);
        LockedFiles.AddAll(package.Find("wheels"), files);
        DataText? version = package.FindText("version");
        DataTable? source = package.FindTable("source");
        return new LockedPackage
        {
            Span = package.Span,
            Name = name.Word,
            Package = PackageName.Find(name.Text),
            VersionText = version?.Word,
            Version = LockTables.VersionOf(version),
            Source = SourceOf(source),
            Index = source?.FindText("registry")?.Word,
            Files = files.DrainToImmutable(),
            MarkerText = MarkersOf(package)?.Word,
            Marker = LockTables.MarkerOf(MarkersOf(package)),
            Dependencies = LockTables.NamesIn(package),
            Extras = LockTables.KeysOf(package.FindTable("optional-dependencies")),
        };
    }

    // The project whose folder the lock is in.
    private static bool IsProject(DataTable? source) => (source?.FindText("editable") ?? source?.FindText("virtual"))?.Text == ".";

    // Versions for several platforms have a condition each; of more than one the whole is not one marker.
    private static DataText? MarkersOf(DataTable package) =>
        package.FindArray("resolution-markers") is { Items: [DataText only] } ? only : null;

    private static DependencySource? SourceOf(DataTable? source)
    {
        if (source is null || source.FindText("registry") is not null) return null;

        // The commit is the URL's fragment: https://github.com/a/b?rev=main#0123…
        if (source.FindText("git") is { } git)
        {
            int fragment = git.Text.IndexOf('#', StringComparison.Ordinal);
            return DependencySources.Of(git.Word) with
            {
                Kind = DependencySourceKind.VersionControl,
                VersionControl = "git",
                Revision = fragment < 0 ? null : DependencySources.Part(git.Word, fragment + 1, git.Text.Length),
            };
        }

        if (source.FindText("url") is { } url) return DependencySources.Of(url.Word);

        // The project itself, and the others of its workspace.
        DataText? own = source.FindText("editable") ?? source.FindText("virtual");
        if (own is not null) return new DependencySource(DependencySourceKind.Workspace, own.Word);

        return (source.FindText("path") ?? source.FindText("directory")) is { } path ? new DependencySource(DependencySourceKind.Path, path.Word) : null;
    }
}
