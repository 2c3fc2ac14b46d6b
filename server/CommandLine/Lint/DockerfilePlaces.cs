using System.Collections.Concurrent;
using Basewise.Analysis.Context;
using Basewise.Files;

namespace Basewise.CommandLine.Lint;

/// <summary>
/// Where the files of a run stand. Beside a file, those files may be looked at that are in the folder which was named, or for a file that
/// was named itself in its repository; nothing above.
/// </summary>
internal sealed class DockerfilePlaces
{
    private readonly ConcurrentDictionary<string, DiskTree> trees = new(StringComparer.Ordinal);

    /// <summary>The place of a file; <c>null</c> for standard input, which is nowhere.</summary>
    public DockerfilePlace? Find(FoundFile file)
    {
        if (file.Path == FileSearch.StandardInput) return null;

        string path = Path.GetFullPath(file.Path);
        string root = file.Folder is { } folder ? Path.GetFullPath(folder) : Repository.FolderOf(path);
        return new DockerfilePlace(
            trees.GetOrAdd(root, root => new DiskTree(root)),
            Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/'));
    }
}
