using System.Collections.Immutable;
using Basewise.Python.DataFiles;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Python.Projects.Locks;

/// <summary>Reads <c>pdm.lock</c>.</summary>
internal static class PdmLockReader
{
    public static void Read(DependencyFileParts parts)
    {
        DataTable? metadata = parts.Root.FindTable("metadata");
        parts.ContentHash = metadata?.FindText("content_hash")?.Word;
        DataText? python = (metadata is null ? null : LockTables.TablesOf(metadata, "targets").FirstOrDefault()?.FindText("requires_python"));
        parts.RequiresPython = LockTables.PythonOf(python, VersionConstraint.Find);
        DataTable? allFiles = metadata?.FindTable("files");
        LockTables.AddPackages(parts, "package", (package, name) => PackageOf(package, name, allFiles));
    }

    private static LockedPackage PackageOf(DataTable package, DataText name, DataTable? allFiles)
    {
        // Up to PDM 2.7 the files of all packages are in one table, by name and version.
        DataText? version = package.FindText("version");
        ImmutableArray<LockedFile>.Builder files = ImmutableArray.CreateBuilder<LockedFile>();
        LockedFiles.AddAll(package.Find("files") ?? allFiles?.Find($"{name.Text} {version?.Text}"), files);
        DataText? marker = package.FindText("marker");
        return new LockedPackage
        {
            Span = package.Span,
            Name = name.Word,
            Package = PackageName.Find(name.Text),
            VersionText = version?.Word,
            Version = LockTables.VersionOf(version),
            Source = TableDependencies.FindSource(package),
            Files = files.DrainToImmutable(),
            Groups = LockTables.Texts(package.Find("groups")),
            MarkerText = marker?.Word,
            Marker = LockTables.MarkerOf(marker),
            RequiresPython = LockTables.PythonOf(package.FindText("requires_python"), VersionConstraint.Find),
            Dependencies = NamesOf(package.FindArray("dependencies")),
            Extras = LockTables.Texts(package.Find("extras")),
        };
    }

    // dependencies = ["idna>=2.8", …]
    private static ImmutableArray<RequirementsWord> NamesOf(DataArray? dependencies)
    {
        if (dependencies is null) return [];

        ImmutableArray<RequirementsWord>.Builder names = ImmutableArray.CreateBuilder<RequirementsWord>(dependencies.Items.Count);
        foreach (DataText text in dependencies.Items.OfType<DataText>())
        {
            int end = 0;
            while (end < text.Text.Length && PackageName.IsNameCharacter(text.Text[end])) end++;
            if (end > 0) names.Add(DependencySources.Part(text.Word, 0, end));
        }

        return names.ToImmutable();
    }
}
