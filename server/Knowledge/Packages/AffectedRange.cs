using Basewise.Python.Versions;

namespace Basewise.Knowledge.Packages;

/// <summary>Versions that an advisory is about, in PEP 440's order.</summary>
/// <param name="Introduced">The first of them; null for "from the beginning".</param>
/// <param name="Fixed">The first version after them; null where none was known.</param>
/// <param name="LastAffected">The last of them, where no <paramref name="Fixed"/> is known but an end is.</param>
public sealed record AffectedRange(PackageVersion? Introduced, PackageVersion? Fixed, PackageVersion? LastAffected)
{
    /// <summary>Whether no end was known: then later versions, which nobody had looked at yet, may be mended.</summary>
    public bool IsOpen => Fixed is null && LastAffected is null;

    /// <summary>Whether the version lies in the range. What is built of a version (<c>2.0+cu118</c>) has what the version has.</summary>
    public bool Contains(PackageVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return (Introduced is null || version >= Introduced)
            && (Fixed is null || version < Fixed)
            && (LastAffected is null || version.ComparePublicTo(LastAffected) <= 0);
    }
}
