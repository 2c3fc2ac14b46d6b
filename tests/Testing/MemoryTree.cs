using Basewise.Analysis.Context;
using Basewise.Syntax.Ignore;
using Basewise.Syntax.Text;

namespace Basewise.Testing;

/// <summary>Files that exist in a test alone. It counts what it is asked.</summary>
public sealed class MemoryTree : IFileTree
{
    private readonly Dictionary<string, Dictionary<string, EntryKind>> folders = new() { [""] = [] };
    private readonly Dictionary<string, SourceText> texts = [];

    /// <param name="paths">A path that ends in a slash is a folder, one that ends in an at sign a link; anything else is an empty file.</param>
    public MemoryTree(params IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            if (path.EndsWith('@')) Add(path[..^1], EntryKind.Other);
            else if (path.EndsWith('/')) Add(path[..^1], EntryKind.Folder);
            else Add(path, "");
        }
    }

    /// <summary>The folders that were listed, each time.</summary>
    public List<string> Listed { get; } = [];

    /// <summary>Folders that have more than what is known of them.</summary>
    public HashSet<string> Incomplete { get; } = [];

    public MemoryTree Add(string path, string text) => Add(path, new SourceText(text));

    public MemoryTree Add(string path, SourceText text)
    {
        texts[path] = text;
        Add(path, EntryKind.File);
        return this;
    }

    /// <summary>The same files and one more, or one with another text.</summary>
    public MemoryTree With(string path, string text)
    {
        MemoryTree copy = new();
        foreach ((string folder, Dictionary<string, EntryKind> entries) in folders) copy.folders[folder] = new(entries);
        foreach ((string file, SourceText content) in texts) copy.texts[file] = content;
        return copy.Add(path, text);
    }

    public FolderListing? List(string folder)
    {
        Listed.Add(folder);
        return folders.TryGetValue(folder, out Dictionary<string, EntryKind>? entries)
            ? new FolderListing(entries.Select(entry => new FolderEntry(entry.Key, entry.Value)), !Incomplete.Contains(folder))
            : null;
    }

    public SourceText? FindText(string path) => texts.GetValueOrDefault(path);

    private void Add(string path, EntryKind kind)
    {
        string parent = CleanPath.ParentOf(path);
        if (!folders.ContainsKey(parent)) Add(parent, EntryKind.Folder);
        if (kind == EntryKind.Folder) folders.TryAdd(path, []);
        folders[parent][CleanPath.NameOf(path)] = kind;
    }
}
