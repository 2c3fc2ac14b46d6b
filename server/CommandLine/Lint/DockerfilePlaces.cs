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
        return In(file.Folder is { } folder ? Path.GetFullPath(folder) : Repository.FolderOf(path), path);
    }

    /// <summary>
    /// The place of a file among the configuration files that may count for it: those of its whole repository, also where only a folder in it
    /// was named.
    /// </summary>
    public DockerfilePlace? FindInProject(FoundFile file)
    {
        if (file.Path == FileSearch.StandardInput) return null;

        string path = Path.GetFullPath(file.Path);
        string repository = Repository.FolderOf(path);
        string named = file.Folder is { } folder ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) : repository;
        return In(named.Length < repository.Length ? named : repository, path);
    }

    private DockerfilePlace In(string root, string path) => new(
        trees.GetOrAdd(root, root => new DiskTree(root)),
        Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/'));
}
