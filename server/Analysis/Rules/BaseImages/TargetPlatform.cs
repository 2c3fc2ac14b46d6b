namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>A platform as BuildKit reads it (<c>containerd/platforms</c>): <c>linux/arm64/v8</c>, or one of its parts alone.</summary>
/// <param name="Architecture">In Go's words: <c>amd64</c> where <c>x86_64</c> is written.</param>
internal sealed record TargetPlatform(string OperatingSystem, string Architecture)
{
    private static readonly string[] OperatingSystems =
        ["linux", "windows", "darwin", "freebsd", "netbsd", "openbsd", "dragonfly", "solaris", "illumos", "aix", "android", "ios", "js", "plan9", "wasip1"];

    private static readonly string[] Architectures =
        ["amd64", "arm64", "arm", "386", "ppc64", "ppc64le", "s390x", "riscv64", "mips", "mipsle", "mips64", "mips64le", "loong64", "wasm"];

    /// <summary>The platform, or <c>null</c> for what is none. Of a part alone the other one is the builder's own.</summary>
    public static TargetPlatform? Parse(string text)
    {
        string[] parts = text.ToLowerInvariant().Split('/');
        if (parts.Any(part => part.Length == 0 || part.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.' or '-')))) return null;

        string first = Normalise(parts[0]);
        return parts.Length switch
        {
            1 when OperatingSystems.Contains(parts[0]) => new TargetPlatform(parts[0], "amd64"),
            1 when Architectures.Contains(first) => new TargetPlatform("linux", first),
            2 or 3 => new TargetPlatform(parts[0], Normalise(parts[1])),
            _ => null,
        };
    }

    private static string Normalise(string architecture) => architecture switch
    {
        "x86_64" or "x86-64" => "amd64",
        "aarch64" => "arm64",
        "armhf" or "armel" => "arm",
        "i386" => "386",
        _ => architecture,
    };
}
