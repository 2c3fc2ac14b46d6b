namespace Basewise.Syntax.Dockerfile;

/// <summary>What <c>RUN --mount</c> takes.</summary>
public static class MountKeys
{
    private static readonly string[] TypeNames = ["bind", "cache", "secret", "ssh", "tmpfs"];

    private static readonly string[] Names =
    [
        "destination", "dst", "env", "from", "gid", "id", "mode", "readonly", "readwrite", "required", "ro", "rw", "sharing", "size", "source",
        "src", "target", "type", "uid",
    ];

    public static ReadOnlySpan<string> All => Names;

    public static ReadOnlySpan<string> Types => TypeNames;

    /// <summary>A key in lower case; of one that a mount takes, no new string is made.</summary>
    internal static string Intern(ReadOnlySpan<char> key)
    {
        foreach (string name in Names)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return name;
        }

        return key.ToString().ToLowerInvariant();
    }
}
