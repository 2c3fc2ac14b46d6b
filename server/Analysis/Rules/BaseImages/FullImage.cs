using Basewise.Knowledge.Images;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>What the full python image has and the slim one lacks.</summary>
public static class FullImage
{
    /// <summary>Programs of the full image that the slim one lacks.</summary>
    private static readonly HashSet<string> FullOnly =
    [
        "gcc", "cc", "g++", "c++", "ld", "make", "git", "hg", "svn", "curl", "wget", "unzip", "patch", "file", "xz", "bzip2", "ssh", "scp", "ssh-keyscan", "gpg",
        "ps", "top", "pgrep", "pkill", "free", "convert", "identify", "mysql_config", "pg_config", "autoconf", "automake", "libtool", "configure", "pkg-config",
        "cmake", "cargo", "npm", "dpkg-deb", "gpgconf", "sqlite3",
    ];

    public static bool HasAlone(string program) => FullOnly.Contains(program);

    /// <summary><c>3.12-slim-bookworm</c> of <c>3.12-bookworm</c>, <c>3.12-slim</c> of <c>3.12</c>.</summary>
    public static string SlimTagOf(PythonTag tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        string version = tag.VersionText.Length == 0 ? "" : $"{tag.VersionText}-";
        return tag.Distribution?.Codename is { } codename ? $"{version}slim-{codename}" : $"{version}slim";
    }
}
