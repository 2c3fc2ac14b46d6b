using Basewise.Analysis.Context;
using Basewise.Files;

namespace Basewise.CommandLine.Lint;

/// <summary>Paths in the tree of files that a Dockerfile stands in.</summary>
internal static class TreePaths
{
    /// <summary>A path for people: from the current folder, where it is below it.</summary>
    public static string Describe(DockerfilePlace place, string path)
    {
        if (place.Tree is not DiskTree tree) return path;

        string absolute = tree.Absolute(path);
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, absolute);
        return relative.StartsWith("..", StringComparison.Ordinal) ? absolute : relative;
    }
}
