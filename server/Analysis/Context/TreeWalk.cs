using System.Collections.Immutable;
using Basewise.Syntax.Ignore;

namespace Basewise.Analysis.Context;

/// <summary>Finds things in a tree of files, and asks for no folder more than it must.</summary>
internal static class TreeWalk
{
    /// <summary>How many names are compared with a wildcard before the answer is "unknown".</summary>
    private const int MostCompared = 10_000;

    /// <summary>Whether something is at a path below a folder.</summary>
    public static Presence Find(IFileTree tree, string folder, string path)
    {
        if (path.Length == 0) return Presence.Folder;

        string[] names = path.Split('/');
        for (int i = 0; i < names.Length; i++)
        {
            if (tree.List(folder) is not { } listing) return Presence.Unknown;
            if (listing.Find(names[i]) is not { } entry) return listing.IsComplete ? Presence.Missing : Presence.Unknown;

            bool isLast = i == names.Length - 1;
            if (entry.Kind == EntryKind.Other) return Presence.Unknown;
            if (entry.Kind == EntryKind.File) return isLast ? Presence.File : Presence.Missing;
            if (isLast) return Presence.Folder;

            folder = CleanPath.Join(folder, entry.Name);
        }

        return Presence.Unknown;
    }

    /// <summary>The entries below a folder that a wildcard takes, or <c>null</c> where they cannot all be told.</summary>
    public static ImmutableArray<(string Path, EntryKind Kind)>? Find(IFileTree tree, string folder, PathPattern wildcard)
    {
        string[] parts = wildcard.Text.Split('/');
        int compared = 0;
        List<string> level = [""];
        ImmutableArray<(string, EntryKind)>.Builder found = ImmutableArray.CreateBuilder<(string, EntryKind)>();
        for (int depth = 0; depth < parts.Length; depth++)
        {
            // A star matches no slash, so each part of the pattern stands for one part of the path. (A class may hold a slash; then nothing matches here.)
            if (PathPattern.ParseSource(parts[depth]) is not { } part) return null;

            List<string> next = [];
            foreach (string parent in level)
            {
                if (tree.List(parent.Length == 0 ? folder : CleanPath.Join(folder, parent)) is not { IsComplete: true } listing) return null;

                compared += listing.Entries.Length;
                if (compared > MostCompared) return null;

                foreach (FolderEntry entry in listing.Entries)
                {
                    if (!part.Matches(entry.Name)) continue;

                    string path = CleanPath.Join(parent, entry.Name);
                    if (depth == parts.Length - 1) found.Add((path, entry.Kind));
                    else if (entry.Kind == EntryKind.Folder) next.Add(path);
                    else if (entry.Kind == EntryKind.Other) return null;
                }
            }

            level = next;
        }

        return found.ToImmutable();
    }
}
