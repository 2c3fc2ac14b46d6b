using Basewise.Analysis.Context;
using Basewise.Python.Projects;
using Basewise.Syntax.Ignore;

namespace Basewise.Analysis.Dependencies;

/// <summary>
/// Requirements files that a build backend makes the dependencies of a package of: whoever installs the package gets them, and a version that
/// is pinned there is forced on all of them.
/// </summary>
internal static class PackagedRequirements
{
    /// <summary>Whether the project in the file's folder, or in the one above, hands it on.</summary>
    public static bool Include(ProjectFolder folder)
    {
        string own = CleanPath.ParentOf(folder.Path);
        return IsHandedOnIn(own, folder) || (own.Length > 0 && IsHandedOnIn(CleanPath.ParentOf(own), folder));
    }

    private static bool IsHandedOnIn(string project, ProjectFolder folder)
    {
        string pyproject = CleanPath.Join(project, "pyproject.toml");
        foreach (FileInclusion inclusion in folder.FindFile(pyproject, DependencyFileKind.Pyproject)?.Inclusions ?? [])
        {
            if (ProjectFolder.TryResolve(pyproject, inclusion.Path.Text, out string? path) && path == folder.Path) return true;
        }

        // Only Python knows what setup.py does with the file; that setup.py names it is enough.
        string name = CleanPath.NameOf(folder.Path);
        return IsNamedIn("setup.py") || IsNamedIn("setup.cfg");

        bool IsNamedIn(string script)
        {
            string path = CleanPath.Join(project, script);
            return folder.Find(path) == Presence.File && folder.Tree.FindText(path) is { } text && text.Content.Contains(name, StringComparison.Ordinal);
        }
    }
}
