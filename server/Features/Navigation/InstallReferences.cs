using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Features.Places;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Features.Navigation;

/// <summary>From a file that names packages to the Dockerfiles that install it: the way back from <c>pip install -r</c>.</summary>
public static class InstallReferences
{
    /// <summary>Where Dockerfiles install the package at an offset; away from all packages where they install anything of the file.</summary>
    /// <returns>The Dockerfile's path in the tree of files and its text, with the words that name the file.</returns>
    public static IEnumerable<(string Path, SourceText Source, TextSpan Span)> At(Snapshot snapshot, int offset)
    {
        if (snapshot is not { Dependencies: { } file, Folder: { } folder }) yield break;

        PackageName? wanted = NameAt(file, offset);
        HashSet<(string, TextSpan)> seen = [];
        foreach (ProjectInstall install in snapshot.Images.Installs)
        {
            foreach (RequestedPackage package in install.Request.Packages)
            {
                if (package.Place.Path != folder.Path || (wanted is { } name && package.Name != name)) continue;
                if (seen.Add((install.Dockerfile, package.Place.DockerfileSpan))) yield return (install.Dockerfile, install.Source, package.Place.DockerfileSpan);
            }
        }
    }

    private static PackageName? NameAt(DependencyFile file, int offset) =>
        DependencyCursor.Find(file, offset) is { } cursor ? cursor.Dependency?.Package ?? cursor.Locked?.Package : null;
}
