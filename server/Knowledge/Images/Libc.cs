namespace Basewise.Knowledge.Images;

/// <summary>The C library of an image. A wheel built for one does not load on the other.</summary>
public enum Libc
{
    /// <summary>Windows, or not known.</summary>
    None,

    /// <summary>Debian, Ubuntu, Fedora and most others: manylinux wheels.</summary>
    Glibc,

    /// <summary>Alpine: musllinux wheels.</summary>
    Musl,
}
