using System.Collections.Concurrent;
using System.IO.Enumeration;
using System.Text;
using Basewise.Analysis.Context;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Ignore;
using Basewise.Syntax.Text;

namespace Basewise.Files;

/// <summary>
/// The files below a folder of this machine's disk, as they were when they were first asked for. Nothing outside the folder is ever
/// touched: a path is followed name by name through the listings, in which links lead nowhere and there is no way up.
/// </summary>
public sealed class DiskTree : IFileTree
{
    /// <summary>More names in one folder are not read; whether another one is there is then unknown.</summary>
    public const int MostEntries = 5_000;

    /// <summary>More folders are not listed.</summary>
    public const int MostFolders = 20_000;

    /// <summary>In bytes. What people write is smaller.</summary>
    public const int LargestText = 256 * 1024;

    /// <summary>Files that name packages are read up to this size: the lock of a large project has megabytes.</summary>
    public const int LargestDependencyFile = 8 * 1024 * 1024;

    // Linux's own limit for a path.
    private const int LongestPath = 4096;

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };
    private readonly string root;
    private readonly Func<string, SourceText?> findOpenText;
    private readonly ConcurrentDictionary<string, FolderListing?> listings;
    private readonly ConcurrentDictionary<string, SourceText?> texts = new(StringComparer.Ordinal);

    /// <param name="root">An absolute path.</param>
    /// <param name="findOpenText">The text of a file, by its absolute path, that an editor has open: it counts more than the disk's.</param>
    public DiskTree(string root, Func<string, SourceText?>? findOpenText = null)
        : this(root, findOpenText ?? (_ => null), new(StringComparer.Ordinal))
    {
    }

    private DiskTree(string root, Func<string, SourceText?> findOpenText, ConcurrentDictionary<string, FolderListing?> listings)
    {
        this.root = root;
        this.findOpenText = findOpenText;
        this.listings = listings;
    }

    /// <summary>The same folders, with the texts as they are by now: for who has changed a text and neither made nor removed a file.</summary>
    public DiskTree WithTextsAnew() => new(root, findOpenText, listings);

    public FolderListing? List(string folder)
    {
        if (listings.TryGetValue(folder, out FolderListing? known)) return known;
        if (folder.Length > LongestPath || listings.Count >= MostFolders) return null;

        FolderListing? listing = folder.Length == 0 || FindEntry(folder) is { Kind: EntryKind.Folder } ? Read(Absolute(folder)) : null;
        return listings.GetOrAdd(folder, listing);
    }

    public SourceText? FindText(string path) => texts.GetOrAdd(path, Read, this);

    /// <summary>The absolute path of something in the tree; whether it is there is not looked at.</summary>
    public string Absolute(string path) =>
        path.Length == 0 ? root : Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));

    private FolderEntry? FindEntry(string path) => List(CleanPath.ParentOf(path))?.Find(CleanPath.NameOf(path));

    private static SourceText? Read(string path, DiskTree tree)
    {
        if (path.Length > LongestPath || tree.FindEntry(path) is not { Kind: EntryKind.File }) return null;

        string absolute = tree.Absolute(path);
        return tree.findOpenText(absolute) ?? ReadText(absolute);
    }

    private static FolderListing? Read(string folder)
    {
        try
        {
            FileSystemEnumerable<FolderEntry> found = new(folder, (ref FileSystemEntry entry) => new FolderEntry(entry.FileName.ToString(), KindOf(ref entry)), Everything);
            FolderEntry[] entries = [.. found.Take(MostEntries + 1)];
            return new FolderListing(entries.Take(MostEntries), isComplete: entries.Length <= MostEntries);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static EntryKind KindOf(ref FileSystemEntry entry) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint) ? EntryKind.Other : entry.IsDirectory ? EntryKind.Folder : EntryKind.File;

    private static SourceText? ReadText(string path)
    {
        try
        {
            // A pipe or a device says that it has no bytes, and opening one may wait forever.
            long length = new FileInfo(path).Length;
            DependencyFileKind? kind = DependencyFileNames.Find(path);
            if (length > (kind is null ? LargestText : LargestDependencyFile)) return null;
            if (length == 0) return new SourceText("");

            ReadOnlySpan<byte> bytes = File.ReadAllBytes(path);
            if (kind?.IsPip() == true) return new SourceText(PipText.Decode(bytes));

            return new SourceText(Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
