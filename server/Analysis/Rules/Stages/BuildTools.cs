using System.Buffers;

namespace Basewise.Analysis.Rules.Stages;

/// <summary>System packages that are there to compile something, and of no use to what runs.</summary>
public static class BuildTools
{
    private static readonly string[] Compilers =
    [
        "gcc", "g++", "gcc-c++", "build-essential", "build-base", "clang", "gfortran", "cargo", "rustc", "rust", "cmake", "autoconf", "automake", "libtool",
        "musl-dev", "libc-dev", "libc6-dev", "linux-headers", "alpine-sdk", "ninja-build", "meson", "swig", "nasm", "yasm", "bison", "flex",
    ];

    private static readonly SearchValues<char> Separators = SearchValues.Create("=:~<>@/");

    /// <summary>Of little size, and told only together with others.</summary>
    private static readonly string[] Small = ["make", "pkg-config", "pkgconf", "patch"];

    /// <summary>Whether a package is a compiler or what belongs to one: <c>gcc</c>, <c>g++-12</c>, <c>build-base</c>.</summary>
    public static bool IsCompiler(string package) => Compilers.Contains(WithoutVersion(package));

    /// <summary>Whether a package holds the headers of a library: <c>libpq-dev</c>, <c>openssl-devel</c>.</summary>
    public static bool IsHeaders(string package) => package.EndsWith("-dev", StringComparison.Ordinal) || package.EndsWith("-devel", StringComparison.Ordinal);

    public static bool IsSmall(string package) => Small.Contains(package);

    /// <summary>The package of a word in which a version may follow: <c>gcc=4:12.2.0-3</c>, <c>libpq-dev:amd64</c>, <c>clang~17</c>.</summary>
    public static string NameOf(string word)
    {
        int end = word.AsSpan().IndexOfAny(Separators);
        return end <= 0 ? word : word[..end];
    }

    private static string WithoutVersion(string package)
    {
        int dash = package.LastIndexOf('-');
        return dash > 0 && dash + 1 < package.Length && package.AsSpan(dash + 1).TrimStart("0123456789.").IsEmpty ? package[..dash] : package;
    }
}
