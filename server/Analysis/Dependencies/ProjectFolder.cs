using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Basewise.Analysis.Context;
using Basewise.Python.Projects;
using Basewise.Syntax.Ignore;

namespace Basewise.Analysis.Dependencies;

/// <summary>
/// The files that stand beside one that names packages: what it includes, and the project and the lock that it belongs to. Nothing is read
/// before it is asked for, and each file is read once.
/// </summary>
public sealed class ProjectFolder
{
    /// <summary>Nobody includes as many files; whoever does is not followed any further.</summary>
    private const int MostFiles = 200;

    private readonly IFileTree tree;
    private readonly ConcurrentDictionary<string, DependencyFile?> files = new(StringComparer.Ordinal);

    private readonly Lazy<Dictionary<string, (LockedPackage Package, string Lock)>> locked;

    /// <param name="path">Of the file itself in the tree.</param>
    public ProjectFolder(IFileTree tree, string path)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(path);
        this.tree = tree;
        Path = path;
        locked = new(ReadLocks);
    }

    /// <summary>The file's own path in the tree.</summary>
    public string Path { get; }

    /// <summary>The path in the tree of what a file of the tree calls by a path of its own.</summary>
    /// <param name="from">The path of the file in which it is written.</param>
    /// <returns><c>false</c> for a URL, an absolute path, one out of the tree, and one with a variable in it.</returns>
    public static bool TryResolve(string from, string written, [NotNullWhen(true)] out string? path)
    {
        path = null;
        if (written.Length == 0 || written[0] == '/' || written.Contains("://", StringComparison.Ordinal) || written.AsSpan().ContainsAny('$', '\\', ':')) return false;

        List<string> names = [.. FolderOf(from).Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (string name in written.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (name == ".") continue;
            if (name != "..") names.Add(name);
            else if (names.Count == 0) return false;
            else names.RemoveAt(names.Count - 1);
        }

        path = string.Join('/', names);
        return path.Length > 0;
    }

    /// <summary>Whether something is at a path of the tree.</summary>
    public Presence Find(string path) => TreeWalk.Find(tree, "", path);

    /// <summary>The files that may be looked at.</summary>
    internal IFileTree Tree => tree;

    /// <summary>What is in a folder of the tree; <c>null</c> where that cannot be told.</summary>
    public FolderListing? List(string folder) => tree.List(folder);

    /// <summary>A file of the tree; <c>null</c> where there is none that can be read.</summary>
    public DependencyFile? FindFile(string path, DependencyFileKind kind)
    {
        if (files.TryGetValue(path, out DependencyFile? known)) return known;
        if (files.Count >= MostFiles) return null;

        DependencyFile? file = Find(path) == Presence.File && tree.FindText(path) is { } text ? DependencyFile.Read(kind, text) : null;
        return files.GetOrAdd(path, file);
    }

    /// <summary>A file of that name in the folder of the judged one.</summary>
    public DependencyFile? FindBeside(string name, DependencyFileKind kind) => FindFile(CleanPath.Join(FolderOf(Path), name), kind);

    /// <summary>What another file of the tree says that the judged one includes; <c>null</c> where it cannot be read.</summary>
    public DependencyFile? FindIncluded(FileInclusion inclusion)
    {
        ArgumentNullException.ThrowIfNull(inclusion);
        return TryResolve(Path, inclusion.Path.Text, out string? path)
            ? FindFile(path, inclusion.IsConstraint ? DependencyFileKind.Constraints : DependencyFileKind.Requirements)
            : null;
    }

    /// <summary>What a lock beside the file chose of a package, with the lock's name.</summary>
    /// <param name="package">Normalised.</param>
    public (LockedPackage Package, string Lock)? FindLocked(string package) =>
        locked.Value.TryGetValue(package, out (LockedPackage, string) found) ? found : null;

    private Dictionary<string, (LockedPackage Package, string Lock)> ReadLocks()
    {
        Dictionary<string, (LockedPackage, string)> packages = new(StringComparer.Ordinal);
        foreach ((string name, DependencyFileKind kind) in LockNames.All)
        {
            foreach (LockedPackage package in FindBeside(name, kind)?.Packages ?? [])
            {
                if (package is { Package: { } known, Source: null }) packages.TryAdd(known.Normalized, (package, name));
            }
        }

        return packages;
    }

    private static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];
}
