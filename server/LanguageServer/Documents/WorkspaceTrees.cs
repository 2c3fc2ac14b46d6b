using Basewise.Analysis.Context;
using Basewise.Files;
using Basewise.Syntax.Text;

namespace Basewise.LanguageServer.Documents;

/// <summary>
/// The files beside the documents: those of the workspace's folders, and no others. What was read of the disk counts until the client tells
/// that something changed; and for the next version of a document never longer than a moment, because not every file is watched.
/// </summary>
internal sealed class WorkspaceTrees(Session session, TimeProvider clock, Func<string, SourceText?> findOpenText)
{
    private static readonly TimeSpan LongestUse = TimeSpan.FromSeconds(5);
    private readonly Lock gate = new();
    private readonly Dictionary<string, (DiskTree Tree, long Since)> trees = new(StringComparer.Ordinal);

    /// <summary>Grows whenever what was read before is not to be used any more.</summary>
    public int Generation { get; private set; }

    /// <summary>Where a document stands; <c>null</c> where it is no file, or one outside the workspace. Reads nothing.</summary>
    public DockerfilePlace? Find(string uri)
    {
        if (DocumentUri.ToPath(uri, OperatingSystem.IsWindows()) is not { } path || FindFolder(path) is not (_, { } root)) return null;

        string relative = path[root.Length..].TrimStart(Path.DirectorySeparatorChar).Replace(Path.DirectorySeparatorChar, '/');
        return relative.Split('/').Any(name => name is "" or "." or "..") ? null : new DockerfilePlace(TreeOf(root), relative);
    }

    /// <summary>The URI of a file in the tree that a document stands in, in the client's own spelling of the folder.</summary>
    public string? FindUri(string documentUri, string path) =>
        DocumentUri.ToPath(documentUri, OperatingSystem.IsWindows()) is { } document && FindFolder(document) is { } folder
            ? DocumentUri.Combine(folder.Uri, path.Replace('/', Path.DirectorySeparatorChar))
            : null;

    /// <summary>Something changed on disk, in a document, or in what the workspace is.</summary>
    public void Forget()
    {
        lock (gate)
        {
            trees.Clear();
            Generation++;
        }
    }

    /// <summary>The text of an open document changed.</summary>
    public void ForgetTexts()
    {
        lock (gate)
        {
            foreach ((string root, (DiskTree tree, long since)) in trees.ToArray()) trees[root] = (tree.WithTextsAnew(), since);
            Generation++;
        }
    }

    /// <summary>The innermost of the workspace's folders that a path is in.</summary>
    private (string Uri, string Path)? FindFolder(string path)
    {
        (string Uri, string Path)? found = null;
        foreach (string folder in session.Folders)
        {
            if (DocumentUri.ToPath(folder, OperatingSystem.IsWindows()) is not { } root) continue;

            root = Path.TrimEndingDirectorySeparator(root);
            bool isIn = path.StartsWith(root, StringComparison.Ordinal)
                && path.Length > root.Length
                && (path[root.Length] == Path.DirectorySeparatorChar || Path.EndsInDirectorySeparator(root));
            if (isIn && (found is null || root.Length > found.Value.Path.Length)) found = (folder, root);
        }

        return found;
    }

    private DiskTree TreeOf(string root)
    {
        lock (gate)
        {
            if (trees.TryGetValue(root, out (DiskTree Tree, long Since) known) && clock.GetElapsedTime(known.Since) < LongestUse) return known.Tree;

            DiskTree tree = new(root, findOpenText);
            trees[root] = (tree, clock.GetTimestamp());
            return tree;
        }
    }
}
