using System.Collections.Immutable;
using Basewise.Analysis.Context;
using Basewise.Analysis.Images;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Analysis.Semantics.Installs.Fits;
using Basewise.Python.Requirements;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Ignore;

namespace Basewise.Analysis.Dependencies;

/// <summary>The images that a file's packages are installed into, as the Dockerfiles in its folder and above it tell.</summary>
public sealed class ProjectImages
{
    /// <summary>More Dockerfiles than a project has beside one another.</summary>
    private const int MostDockerfiles = 20;

    private const int LongestDockerfile = 200_000;

    private ProjectImages(ImmutableArray<ProjectInstall> installs) => Installs = installs;

    public static ProjectImages None { get; } = new([]);

    /// <summary>The commands that install what the file lists.</summary>
    public ImmutableArray<ProjectInstall> Installs { get; }

    /// <param name="isDockerfile">Whether a file of a name is a Dockerfile.</param>
    /// <param name="images">What stands behind images; the bundled facts alone where it is not given.</param>
    public static ProjectImages Of(ProjectFolder folder, Func<string, bool> isDockerfile, ImageLookup? images = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(isDockerfile);
        ImmutableArray<ProjectInstall>.Builder installs = ImmutableArray.CreateBuilder<ProjectInstall>();
        int looked = 0;
        string? at = folder.Path;
        do
        {
            at = CleanPath.ParentOf(at);
            foreach (FolderEntry entry in folder.List(at)?.Entries ?? [])
            {
                if (entry.Kind != EntryKind.File || !isDockerfile(entry.Name) || looked++ >= MostDockerfiles) continue;

                string path = CleanPath.Join(at, entry.Name);
                installs.AddRange(InstallsOf(folder, path, images));
            }
        }
        while (at.Length > 0);

        return installs.Count == 0 ? None : new ProjectImages(installs.ToImmutable());
    }

    /// <summary>How pip gets a package in each of the images, a Dockerfile's stage once.</summary>
    public IEnumerable<(ProjectInstall Install, PackageFit Fit)> FitsOf(PackageName name)
    {
        foreach (ProjectInstall install in Installs)
        {
            if (install.Request.Fits.FirstOrDefault(fit => fit.Package.Name == name) is { } fit) yield return (install, fit);
        }
    }

    private static IEnumerable<ProjectInstall> InstallsOf(ProjectFolder folder, string path, ImageLookup? images)
    {
        if (folder.Tree.FindText(path) is not { Length: <= LongestDockerfile } text) return [];

        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(text), images: images);
        Lazy<BuildContext?> context = new(() => BuildContext.Find(new DockerfilePlace(folder.Tree, path), model));
        return InstallRequests.Of(model, context).All
            .Where(request => request.Files.Contains(folder.Path))
            .Select(request => new ProjectInstall(path, text, request));
    }
}
