using System.Collections.Immutable;
using Basewise.Features;

namespace Basewise.CommandLine.Lint;

/// <summary>The files behind the paths of a command line, in the order of the paths, and within a folder in the order of their names.</summary>
/// <param name="Problems">What could not be looked at, in one sentence each.</param>
internal sealed record FileSearch(ImmutableArray<FoundFile> Files, ImmutableArray<string> Problems)
{
    public const string StandardInput = "-";

    /// <param name="isWanted">Whether a file of a folder is one to look at, by its path; what was named itself always is.</param>
    public static FileSearch In(IEnumerable<string> paths, Func<string, bool> isWanted)
    {
        Search search = new(isWanted);
        foreach (string path in paths)
        {
            if (path != StandardInput && Directory.Exists(path)) search.AddFolder(path, root: path);
            else search.Add(path, root: null);
        }

        return new FileSearch([.. search.Files], [.. search.Problems]);
    }

    private sealed class Search(Func<string, bool> isWanted)
    {
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);

        public List<FoundFile> Files { get; } = [];

        public List<string> Problems { get; } = [];

        public void Add(string path, string? root)
        {
            if (seen.Add(path == StandardInput ? path : Path.GetFullPath(path))) Files.Add(new FoundFile(path, root));
        }

        // A folder that is a link is not entered: it may lead out of what was named, or back to where the search came from.
        public void AddFolder(string folder, string root)
        {
            try
            {
                FileSystemInfo[] entries = new DirectoryInfo(folder).GetFileSystemInfos();
                Array.Sort(entries, (left, right) => string.CompareOrdinal(left.Name, right.Name));
                if (entries.Any(entry => SearchedFolders.MarksVirtualEnvironment(entry.Name))) return;

                foreach (FileSystemInfo entry in entries)
                {
                    string path = Path.Combine(folder, entry.Name);
                    if (entry is not DirectoryInfo)
                    {
                        if (isWanted(path)) Add(path, root);
                    }
                    else if (entry.LinkTarget is null && !SearchedFolders.IsSkipped(entry.Name))
                    {
                        AddFolder(path, root);
                    }
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Problems.Add($"cannot search {folder}: {exception.Message}");
            }
        }
    }
}
