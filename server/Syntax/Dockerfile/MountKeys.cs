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
}
