using Basewise.Syntax.Text;

namespace Basewise.Analysis.Context;

/// <summary>
/// The files that may be looked at: those below one folder, its root. A host gives it; analysis knows no disk. Paths are relative to
/// the root, clean, with slashes; the root itself is empty. It may be asked from several threads, and gives the same answer every time.
/// </summary>
public interface IFileTree
{
    /// <summary>
    /// What is in a folder; <c>null</c> where that cannot be told: there is no such folder, it cannot be read, or the way to it leads
    /// through a link.
    /// </summary>
    FolderListing? List(string folder);

    /// <summary>The text of a file; <c>null</c> where there is none, it cannot be read, or it is too large to be a person's.</summary>
    SourceText? FindText(string path);
}
