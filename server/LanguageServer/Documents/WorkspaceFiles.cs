using Basewise.Features;

namespace Basewise.LanguageServer.Documents;

/// <summary>
/// The Dockerfiles in the workspace's folders that the client need not have open. Links are never followed: what they lead to may lie outside,
/// and nothing there was opened by anybody. The search is bounded, for workspaces that are somebody's whole disk.
/// </summary>
internal static class WorkspaceFiles
{
    private const int MostFiles = 1_000;
    private const int MostFolders = 20_000;
    private const long LargestFile = 1024 * 1024;

    /// <param name="folders">The folders' URIs; those that are not on this disk have no files.</param>
    public static IReadOnlyList<WorkspaceFile> Find(IEnumerable<string> folders)
    {
        List<WorkspaceFile> files = [];
        foreach (string folder in folders)
        {
            if (DocumentUri.ToPath(folder, OperatingSystem.IsWindows()) is { } root && Directory.Exists(root)) Search(folder, root, files);
        }

        return files;
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
                else if (entry is FileInfo { Length: <= LargestFile } file && DocumentLanguages.IsDockerfile(file.Name))
                {
                    if (files.Count == MostFiles) return;
                    files.Add(new WorkspaceFile(DocumentUri.Combine(folderUri, Path.GetRelativePath(root, file.FullName)), file));
                }
            }
        }
    }

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
