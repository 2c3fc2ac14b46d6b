using System.Collections.Frozen;

namespace Basewise.Python.Requirements;

/// <summary>What pip takes for a URL or a path rather than for a name.</summary>
internal static class RequirementLocations
{
    private static readonly FrozenSet<string> Schemes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "http", "https", "file", "ftp");

    private static readonly string[] VersionControls = ["git+", "hg+", "bzr+", "svn+"];

    private static readonly string[] ArchiveEndings =
        [".whl", ".zip", ".tar.gz", ".tgz", ".tar", ".tar.bz2", ".tbz", ".tar.xz", ".txz", ".tlz", ".tar.lz", ".tar.lzma"];

    public static RequirementKind KindOf(ReadOnlySpan<char> text)
    {
        if (IsUrl(text)) return RequirementKind.Url;

        ReadOnlySpan<char> path = text[..LengthOf(text, RequirementKind.Path)];
        int at = path.IndexOf('@');
        if (at >= 0 && !LooksLikePath(path[..at])) return RequirementKind.Named;

        return LooksLikePath(path) || IsArchive(path) ? RequirementKind.Path : RequirementKind.Named;
    }

    /// <summary>How far a URL or a path reaches: to the marker, and a path to its extras.</summary>
    public static int LengthOf(ReadOnlySpan<char> text, RequirementKind kind)
    {
        // A URL can have a semicolon, so there a marker's has a blank behind it.
        int marker = kind is RequirementKind.Url ? text.IndexOf("; ") : text.IndexOf(';');
        ReadOnlySpan<char> location = (marker < 0 ? text : text[..marker]).TrimEnd();
        if (kind is RequirementKind.Url || location is not [.., ']']) return location.Length;

        int bracket = location.LastIndexOf('[');
        return bracket > 0 ? bracket : location.Length;
    }

    private static bool IsUrl(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        if (colon <= 0) return false;

        ReadOnlySpan<char> scheme = text[..colon];
        foreach (string versionControl in VersionControls)
        {
            if (scheme.StartsWith(versionControl, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return Schemes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(scheme);
    }

    private static bool LooksLikePath(ReadOnlySpan<char> text) => text.Contains('/') || text is ['.', ..];

    /// <summary>Whether a path ends like an archive that pip installs from.</summary>
    public static bool IsArchive(ReadOnlySpan<char> text)
    {
        // Each ending has a letter behind its last dot; a name that is followed by a version has a digit there, or no dot at all.
        int dot = text.LastIndexOf('.');
        if (dot < 0 || dot + 1 == text.Length || char.IsAsciiDigit(text[dot + 1])) return false;

        foreach (string ending in ArchiveEndings)
        {
            if (text.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
