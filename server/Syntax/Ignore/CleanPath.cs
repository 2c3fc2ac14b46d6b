using System.Text;

namespace Basewise.Syntax.Ignore;

/// <summary>Paths with slashes, made as short as they can be without looking at a disk: what Go's <c>path.Clean</c> makes of them.</summary>
public static class CleanPath
{
    /// <summary><c>a/b</c> for <c>./a//c/../b/</c>. What leads out of a relative path stays (<c>../a</c>); nothing at all is <c>.</c>.</summary>
    public static string Of(ReadOnlySpan<char> path)
    {
        bool isRooted = path.StartsWith("/");
        if (!isRooted && IsClean(path)) return path.ToString();

        List<Range> kept = [];
        foreach (Range segment in path.Split('/'))
        {
            ReadOnlySpan<char> name = path[segment];
            if (name is "" or ".") continue;

            if (name is not "..") kept.Add(segment);
            else if (kept.Count > 0 && path[kept[^1]] is not "..") kept.RemoveAt(kept.Count - 1);
            else if (!isRooted) kept.Add(segment);
        }

        if (kept.Count == 0) return isRooted ? "/" : ".";

        StringBuilder clean = new(path.Length);
        foreach (Range segment in kept)
        {
            if (isRooted || clean.Length > 0) clean.Append('/');
            clean.Append(path[segment]);
        }

        return clean.ToString();
    }

    /// <summary>
    /// A path within a folder that is its root, as BuildKit reads the source of a COPY: <c>/a</c>, <c>./a</c> and <c>../../a</c> are
    /// <c>a</c>. The root itself is empty.
    /// </summary>
    public static string Within(string path)
    {
        if (path is "." or "./") return "";
        if (IsClean(path)) return path;

        // ./a and a/ are what is not clean, if anything.
        int start = path.StartsWith("./", StringComparison.Ordinal) ? 2 : path.StartsWith('/') ? 1 : 0;
        int end = path.EndsWith('/') ? path.Length - 1 : path.Length;
        return start < end && IsClean(path.AsSpan(start..end)) ? path[start..end] : Of($"/{path}")[1..];
    }

    /// <summary>
    /// Whether no part of a path is empty, <c>.</c> or <c>..</c>, as in nearly all that people write. The slash in front of an absolute one is
    /// not a part of what is asked about.
    /// </summary>
    public static bool IsClean(ReadOnlySpan<char> path)
    {
        while (true)
        {
            int slash = path.IndexOf('/');
            if ((slash < 0 ? path : path[..slash]) is "" or "." or "..") return false;
            if (slash < 0) return true;

            path = path[(slash + 1)..];
        }
    }

    /// <summary>The folder that a clean path lies in; that of a name alone is empty.</summary>
    public static string ParentOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    /// <summary>The last part of a clean path.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>A name in a folder, or the name alone where the folder is empty.</summary>
    public static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";
}
