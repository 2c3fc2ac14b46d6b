using System.Buffers;

namespace Basewise.Syntax.Dockerfile.Refusals;

/// <summary>Platforms as containerd reads them: <c>os/architecture/variant</c> in any words, or one word that is a known one.</summary>
internal static class PlatformNames
{
    private const int MostParts = 3;

    private static readonly SearchValues<char> PartCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-");

    private static readonly string[] OperatingSystems =
    [
        "aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "js", "linux", "macos", "nacl", "netbsd", "openbsd", "plan9",
        "solaris", "wasip1", "windows", "zos",
    ];

    private static readonly string[] Architectures =
    [
        "386", "aarch64", "amd64", "amd64p32", "arm", "arm64", "arm64be", "armbe", "armel", "armhf", "i386", "loong64", "mips", "mips64", "mips64le",
        "mips64p32", "mips64p32le", "mipsle", "ppc", "ppc64", "ppc64le", "riscv", "riscv64", "s390", "s390x", "sparc", "sparc64", "wasm", "x86-64",
        "x86_64",
    ];

    public static bool IsPlatform(string text)
    {
        string[] parts = text.Split('/');
        if (parts.Length > MostParts) return false;

        // The operating system may have its version in parentheses: windows(10.0.20348).
        int parenthesis = parts[0].IndexOf('(', StringComparison.Ordinal);
        if (parenthesis > 0 && parts[0].EndsWith(')')) parts[0] = parts[0][..parenthesis];

        foreach (string part in parts)
        {
            if (part.Length == 0 || part.AsSpan().ContainsAnyExcept(PartCharacters)) return false;
        }

        string only = parts[0].ToLowerInvariant();
        return parts.Length > 1 || OperatingSystems.Contains(only) || Architectures.Contains(only);
    }
}
