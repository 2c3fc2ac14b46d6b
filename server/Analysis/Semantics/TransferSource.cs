namespace Basewise.Analysis.Semantics;

/// <summary>What a source of ADD or COPY is, going by how it is written.</summary>
internal static class TransferSource
{
    /// <summary>The endings of what ADD unpacks: it looks into the file, but people name archives so.</summary>
    private static readonly string[] ArchiveEndings =
        [".tar", ".tgz", ".tbz", ".tbz2", ".tb2", ".txz", ".tlz", ".tzst", ".gz", ".bz2", ".xz", ".lzma", ".zst", ".Z"];

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

    public static bool IsArchive(ReadOnlySpan<char> path)
    {
        int dot = path.LastIndexOf('.');
        if (dot < 0) return false;

        foreach (string ending in ArchiveEndings)
        {
            if (path[dot..].Equals(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Whether a source is a here-document.</summary>
    public static bool IsDocument(string source) => source.StartsWith("<<", StringComparison.Ordinal);
}
