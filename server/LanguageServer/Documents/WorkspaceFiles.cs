using Basewise.Features;
using Basewise.Files;

namespace Basewise.LanguageServer.Documents;

/// <summary>
/// The files in the workspace's folders that are judged and that the client need not have open. Links are never followed: what they lead to may lie outside,
/// and nothing there was opened by anybody. The search is bounded, for workspaces that are somebody's whole disk.
/// </summary>
internal sealed class WorkspaceFiles(Session session)
{
    private const int MostFiles = 1_000;
    private const int MostFolders = 20_000;
    private const long LargestDockerfile = 1024 * 1024;
    private readonly Lock gate = new();
    private IReadOnlyList<WorkspaceFile>? found;
    private int forgotten;

    /// <summary>
    /// The files as they are on disk. A client that tells of changes there spares the next search: while somebody types, nothing is searched.
    /// </summary>
    public IReadOnlyList<WorkspaceFile> Get()
    {
        int before;
        lock (gate)
        {
            if (found is { } known) return known;
            before = forgotten;
        }

        List<WorkspaceFile> files = [];
        foreach (string folder in session.Folders)
        {
            // A folder that is not on this disk has no files.
            if (DocumentUri.ToPath(folder, OperatingSystem.IsWindows()) is { } root && Directory.Exists(root)) Search(folder, root, files);
        }

        lock (gate)
        {
            // What changed while the search went on may have escaped it.
            if (session.WatchesFiles && before == forgotten) found = files;
        }

        return files;
    }

    /// <summary>Something changed on disk, or in what the workspace is.</summary>
    public void Forget()
    {
        lock (gate)
        {
            forgotten++;
            found = null;
        }
    }

    private static void Search(string folderUri, string root, List<WorkspaceFile> files)
    {
        Stack<DirectoryInfo> waiting = new([new DirectoryInfo(root)]);
        int searched = 0;
        while (waiting.TryPop(out DirectoryInfo? folder) && searched++ < MostFolders)
        {
            FileSystemInfo[] entries = EntriesOf(folder);
            if (entries.Any(entry => SearchedFolders.MarksVirtualEnvironment(entry.Name))) continue;

            foreach (FileSystemInfo entry in entries.Where(entry => entry.LinkTarget is null))
            {
                if (entry is DirectoryInfo inner)
                {
                    if (!SearchedFolders.IsSkipped(inner.Name)) waiting.Push(inner);
                }
                else if (entry is FileInfo file && DocumentLanguages.FromPath(file.FullName) is not DocumentLanguage.Unknown and var language && file.Length <= LargestOf(language))
                {
                    if (files.Count == MostFiles) return;
                    files.Add(new WorkspaceFile(DocumentUri.Combine(folderUri, Path.GetRelativePath(root, file.FullName)), file, language));
                }
            }
        }
    }

    private static long LargestOf(DocumentLanguage language) =>
        DocumentLanguages.FindKind(language) is null ? LargestDockerfile : DiskTree.LargestDependencyFile;

    // A folder that may not be read, or is gone by now, has no files.
    private static FileSystemInfo[] EntriesOf(DirectoryInfo folder)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
