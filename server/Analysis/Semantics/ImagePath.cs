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

        return folder is null ? null : Clean($"{folder}/{path}");
    }

    /// <summary>Whether a path is a folder or lies within it; both are absolute and clean.</summary>
    public static bool IsWithin(string path, string folder) =>
        path == folder || folder == "/" || (path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal));

    private static string Clean(string path)
    {
        if (IsClean(path)) return path;

        List<string> parts = [];
        foreach (string part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
        }

        return "/" + string.Join('/', parts);
    }

    /// <summary>Whether no part of an absolute path is empty, <c>.</c> or <c>..</c>, as in nearly all that people write.</summary>
    private static bool IsClean(string path)
    {
        int start = 1;
        for (int at = 1; at <= path.Length; at++)
        {
            if (at < path.Length && path[at] != '/') continue;
            if (path.AsSpan(start, at - start) is "" or "." or "..") return path.Length == 1;

            start = at + 1;
        }

        return true;
    }
}
