using Basewise.Syntax.Ignore;

namespace Basewise.Analysis.Semantics;

/// <summary>Paths inside an image, which are those of Linux.</summary>
public static class ImagePath
{
    /// <summary>
    /// The absolute path that one means in a folder, without <c>.</c>, <c>..</c> and a slash at its end; <c>null</c> where the path is
    /// not known, relative to a folder that is not known, or one of Windows.
    /// </summary>
    public static string? Resolve(string? folder, string? path)
    {
        if (string.IsNullOrEmpty(path) || path.Contains('\\', StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':')) return null;
        if (path[0] == '/') return Clean(path);

        if (folder is null) return null;
        if (path is "." or "./") return Clean(folder);

        ReadOnlySpan<char> below = path.StartsWith("./", StringComparison.Ordinal) ? path.AsSpan(2) : path;
        return Clean(string.Concat(folder == "/" ? "" : folder, "/", below));
    }

    /// <summary>Whether a path is a folder or lies within it; both are absolute and clean.</summary>
    public static bool IsWithin(string path, string folder) =>
        path == folder || folder == "/" || (path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal));

    private static string Clean(string path)
    {
        if (path.Length == 1 || CleanPath.IsClean(path.AsSpan(1))) return path;

        // A slash at its end is what is not clean, if anything.
        if (path.EndsWith('/') && CleanPath.IsClean(path.AsSpan(1..^1))) return path[..^1];

        List<string> parts = [];
        foreach (string part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
        }

        return "/" + string.Join('/', parts);
    }
}
