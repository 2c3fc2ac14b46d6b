using Basewise.Analysis.Context;
using Basewise.Analysis.Dependencies;
using Basewise.Syntax.Ignore;
using Basewise.Syntax.Text;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>Completes paths of the build context; what <c>.dockerignore</c> leaves out is not there.</summary>
internal sealed class ContextFiles(Snapshot snapshot)
{
    /// <summary>A folder with more entries is generated, and of no help as a list.</summary>
    private const int MostEntries = 1_000;

    /// <summary>The project that the Dockerfile stands in; null where that is not known.</summary>
    public ProjectFolder? Folder => snapshot.Place is { } place ? new ProjectFolder(place.Tree, place.Path) : null;

    /// <summary>Adds what is in the folder that a path is in, folders with a slash at the end.</summary>
    /// <param name="typed">The path up to the cursor.</param>
    /// <param name="span">The part of it behind the last slash, with what follows the cursor.</param>
    /// <param name="isWanted">Which files are worth offering.</param>
    public void AddTo(ItemList items, ReadOnlySpan<char> typed, TextSpan span, Func<string, bool>? isWanted = null)
    {
        int slash = typed.LastIndexOf('/');
        string folder = slash < 0 ? "" : CleanPath.Within(typed[..slash].ToString());
        if (List(folder) is not { Entries.Length: <= MostEntries } listing) return;

        foreach (FolderEntry entry in listing.Entries.OrderBy(entry => entry.Name.StartsWith('.')))
        {
            string path = CleanPath.Join(folder, entry.Name);
            bool isHidden = entry.Kind == EntryKind.Other || entry.Name == ".git" || entry.Name.Any(char.IsWhiteSpace) || snapshot.BuildContext?.FindIgnoring(path) is not null;
            if (isHidden) continue;

            if (entry.Kind == EntryKind.Folder) items.Add(entry.Name + "/", CompletionKind.Folder, over: span);
            else if (isWanted?.Invoke(entry.Name) != false) items.Add(entry.Name, CompletionKind.File, over: span);
        }
    }

    /// <summary>Where nothing tells which folder is built in, the Dockerfile's own is the likeliest.</summary>
    private FolderListing? List(string folder)
    {
        if (snapshot.BuildContext is { } context) return context.List(folder);
        if (snapshot.Place is not { } place) return null;

        string own = CleanPath.ParentOf(place.Path);
        return place.Tree.List(folder.Length == 0 ? own : CleanPath.Join(own, folder));
    }
}
