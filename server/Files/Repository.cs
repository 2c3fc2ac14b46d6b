namespace Basewise.Files;

/// <summary>The project that a file belongs to when nobody says which one.</summary>
public static class Repository
{
    /// <summary>The nearest folder above a file that is a git repository's root; the file's own folder where there is none.</summary>
    /// <param name="path">An absolute path.</param>
    public static string FolderOf(string path)
    {
        string own = Path.GetDirectoryName(path) ?? path;
        for (string? folder = own; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            // In a work tree or a submodule it is a file.
            if (Path.Exists(Path.Combine(folder, ".git"))) return folder;
        }

        return own;
    }
}
