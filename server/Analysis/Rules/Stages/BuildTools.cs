using System.Buffers;

namespace Basewise.Analysis.Rules.Stages;

/// <summary>System packages that are there to compile something, and of no use to what runs.</summary>
public static class BuildTools
{
    private static readonly SearchValues<char> Separators = SearchValues.Create("=:~<>@/");

    /// <summary>Whether a package is a compiler or what belongs to one: <c>gcc</c>, <c>g++-12</c>, <c>build-base</c>.</summary>
    public static bool IsCompiler(ReadOnlySpan<char> package) => WithoutVersion(package) is
        "gcc" or "g++" or "gcc-c++" or "build-essential" or "build-base" or "clang" or "gfortran" or "cargo" or "rustc" or "rust" or "cmake" or "autoconf" or "automake" or "libtool"
        or "musl-dev" or "libc-dev" or "libc6-dev" or "linux-headers" or "alpine-sdk" or "ninja-build" or "meson" or "swig" or "nasm" or "yasm" or "bison" or "flex";

    /// <summary>Whether a package holds the headers of a library: <c>libpq-dev</c>, <c>openssl-devel</c>.</summary>
    public static bool IsHeaders(ReadOnlySpan<char> package) => package.EndsWith("-dev") || package.EndsWith("-devel");

    /// <summary>Whether a package is of little size, and told only together with others.</summary>
    public static bool IsSmall(ReadOnlySpan<char> package) => package is "make" or "pkg-config" or "pkgconf" or "patch";

    /// <summary>The package of a word in which a version may follow: <c>gcc=4:12.2.0-3</c>, <c>libpq-dev:amd64</c>, <c>clang~17</c>.</summary>
    public static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> word)
    {
        int end = word.IndexOfAny(Separators);
        return end <= 0 ? word : word[..end];
    }

    private static ReadOnlySpan<char> WithoutVersion(ReadOnlySpan<char> package)
    {
        // Nearly no package ends in a digit.
        if (package.IsEmpty || !(char.IsAsciiDigit(package[^1]) || package[^1] == '.')) return package;

        int dash = package.LastIndexOf('-');
        return dash > 0 && dash + 1 < package.Length && package[(dash + 1)..].TrimStart("0123456789.").IsEmpty ? package[..dash] : package;
    }
}
