using Basewise.Analysis.Context;
using Basewise.Analysis.Dependencies;
using Basewise.Python.Projects;

namespace Basewise.Features.Links;

/// <summary>From <c>-r</c> and <c>-c</c> in a requirements file to the file that is included.</summary>
internal static class InclusionLinks
{
    public static IEnumerable<FileLink> Of(DependencyFile file, ProjectFolder folder)
    {
        foreach (FileInclusion inclusion in file.Inclusions)
        {
            if (ProjectFolder.TryResolve(folder.Path, inclusion.Path.Text, out string? path) && folder.Find(path) == Presence.File) yield return new FileLink(inclusion.Path.Span, path);
        }
    }
}
