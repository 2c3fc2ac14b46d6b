namespace Basewise.Analysis.Semantics;

/// <summary>What a source of ADD or COPY is, going by how it is written.</summary>
internal static class TransferSource
{
    private const int LongestEnding = 5;

    /// <summary>Whether a source of ADD is an address, of a file or of a git repository.</summary>
    public static bool IsRemote(string source) =>
        IsHttp(source) || source.Contains("://", StringComparison.Ordinal)
        || source.StartsWith("git@", StringComparison.Ordinal) || source.StartsWith("github.com/", StringComparison.Ordinal);

    public static bool IsHttp(string source) =>
        source.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an address is that of a git repository, as BuildKit tells them apart.</summary>
    public static bool IsGit(string source)
    {
        if (!IsHttp(source)) return IsRemote(source);

        int end = source.AsSpan().IndexOfAny('#', '?');
        return (end < 0 ? source : source[..end]).EndsWith(".git", StringComparison.Ordinal);
    }

    /// <summary>Whether a name ends as what ADD unpacks does: it looks into the file, but people name archives so.</summary>
    public static bool IsArchive(ReadOnlySpan<char> path)
    {
        // All of the endings end in one of these, and few other files do.
        if (path is not [.., var last] || (char)(last | 0x20) is not ('r' or 'z' or '2' or 't' or 'a')) return false;

        int length = 1;
        while (length <= path.Length && length <= LongestEnding && path[^length] != '.') length++;
        if (length > path.Length || length > LongestEnding) return false;

        Span<char> ending = stackalloc char[LongestEnding];
        for (int i = 0; i < length; i++)
        {
            char c = path[path.Length - length + i];
            ending[i] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
        }

        return ending[..length] is ".tar" or ".tgz" or ".tbz" or ".tbz2" or ".tb2" or ".txz" or ".tlz" or ".tzst" or ".gz" or ".bz2" or ".xz" or ".lzma" or ".zst" or ".z";
    }

    /// <summary>Whether a source is a here-document.</summary>
    public static bool IsDocument(string source) => source.StartsWith("<<", StringComparison.Ordinal);
}
