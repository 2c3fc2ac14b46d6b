using Basewise.Analysis.Context;
using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Ignore;

namespace Basewise.Analysis.Rules.Dependencies;

/// <summary>Packages that no index need have: those of the project itself, and those from places that the file does not tell of.</summary>
internal static class OwnPackages
{
    /// <summary>Where projects keep packages of their own.</summary>
    private static readonly string[] Folders = ["", "src", "lib", "libs", "packages", "services", "apps", "vendor"];

    /// <summary>What tells pip and uv of other indexes.</summary>
    private static readonly string[] Configurations = ["pip.conf", "pip.ini", "uv.toml", "poetry.toml", ".pypirc"];

    /// <summary>Whether a package is one of the project's own: it stands in a folder of that name, or is installed from somewhere else already.</summary>
    public static bool Has(DependencyContext context, PackageName package)
    {
        if (context.File.ProjectName is { Text: var own } && PackageName.Normalize(own) == package.Normalized) return true;
        if (context.File.Dependencies.Any(other => other.Source is not null && other.Package == package)) return true;
        if (context.Folder is not { } folder) return false;

        foreach (string parent in Folders.Append(CleanPath.ParentOf(folder.Path)))
        {
            if (IsFolder(folder, parent, package.Text) || IsFolder(folder, parent, package.Normalized) || IsFolder(folder, parent, package.Normalized.Replace('-', '_'))) return true;
        }

        return folder.FindBeside("pyproject.toml", DependencyFileKind.Pyproject)?.ProjectName is { Text: var beside } && PackageName.Normalize(beside) == package.Normalized;
    }

    /// <summary>Whether files beside it may tell an installer of places that this one does not.</summary>
    public static bool MayComeFromElsewhere(DependencyContext context)
    {
        if (context.File.Indexes.Any(index => index.Kind is PackageIndexKind.Links)) return true;
        if (context.Images.Installs.Any(install => install.Request.Packages.Any(package => package.Place.Path == context.Folder?.Path && !package.IsFromPyPI))) return true;
        if (context.Images.Installs.Any(install => install.Request.Stage.Steps.Any(step => step.Commands.OfType<InstallerCommand>().Any(InstallRequests.NamesPath)))) return true;
        if (context.Folder is not { } folder) return false;

        // An index that an included file names is asked for all of them.
        if (context.File.Inclusions.Any(inclusion => folder.FindIncluded(inclusion) is not { Indexes.IsEmpty: true })) return true;
        if (context.File.Requirements is not null && folder.FindBeside("pyproject.toml", DependencyFileKind.Pyproject) is { Indexes.IsEmpty: false }) return true;

        string parent = CleanPath.ParentOf(folder.Path);
        return Configurations.Any(name => folder.Find(name) is Presence.File || folder.Find(CleanPath.Join(parent, name)) is Presence.File);
    }

    private static bool IsFolder(ProjectFolder folder, string parent, string name) => folder.Find(CleanPath.Join(parent, name)) is Presence.Folder;
}
