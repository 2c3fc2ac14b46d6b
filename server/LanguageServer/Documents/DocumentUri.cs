using System.Text;

namespace Basewise.LanguageServer.Documents;

/// <summary>
/// What a document's URI says about files. A URI is otherwise a name that the client gave: it is the key of the document, it is never
/// normalised, and it goes back to the client exactly as it came. Two spellings of one file are two documents, as they are in the client.
/// </summary>
internal static class DocumentUri
{
    private const string FileScheme = "file:";

    /// <summary>The local path that a URI names, or <c>null</c> where it names none: <c>untitled:</c>, <c>git:</c>, another machine.</summary>
    /// <param name="windows">Whether paths have drives and backslashes.</param>
    public static string? ToPath(string uri, bool windows)
    {
        if (!uri.StartsWith(FileScheme, StringComparison.OrdinalIgnoreCase)) return null;

        ReadOnlySpan<char> rest = uri.AsSpan(FileScheme.Length);
        int end = rest.IndexOfAny('?', '#');
        if (end >= 0) rest = rest[..end];

        string host = "";
        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            int slash = rest[2..].IndexOf('/');
            if (slash < 0) return null;

            host = Uri.UnescapeDataString(rest.Slice(2, slash).ToString());
            rest = rest[(2 + slash)..];
        }

        string path = Uri.UnescapeDataString(rest.ToString());
        if (!path.StartsWith('/') || path.Contains('\0', StringComparison.Ordinal)) return null;

        bool isLocal = host.Length == 0 || host.Equals("localhost", StringComparison.OrdinalIgnoreCase);
        if (!windows) return isLocal ? path : null;
        if (!isLocal) return $@"\\{host}{path.Replace('/', '\\')}";

        // /c:/Users: the slash belongs to the URI, not to the path.
        bool hasDrive = path.Length >= 3 && char.IsAsciiLetter(path[1]) && path[2] == ':';
        return (hasDrive ? path[1..] : path).Replace('/', '\\');
    }

    /// <summary>The URI of a file in a folder, in the client's own spelling of the folder.</summary>
    /// <param name="relativePath">Its segments may hold any character; they are separated as this system separates them.</param>
    public static string Combine(string folderUri, string relativePath)
    {
        StringBuilder uri = new(folderUri.TrimEnd('/'));
        foreach (string segment in relativePath.Split(Path.DirectorySeparatorChar))
        {
            uri.Append('/').Append(Uri.EscapeDataString(segment));
        }

        return uri.ToString();
    }

    /// <summary>Whether a URI names something in a folder, both as the client spells them.</summary>
    public static bool IsIn(string uri, string folderUri)
    {
        ReadOnlySpan<char> folder = folderUri.AsSpan().TrimEnd('/');
        return uri.Length > folder.Length && uri[folder.Length] == '/' && uri.AsSpan().StartsWith(folder, StringComparison.Ordinal);
    }
}
