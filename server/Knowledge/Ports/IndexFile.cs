using Basewise.Python.Requirements;
using Basewise.Python.Versions;
using Basewise.Python.Wheels;

namespace Basewise.Knowledge.Ports;

/// <summary>A file of a project, as an index lists it.</summary>
/// <param name="name">Of the file: <c>numpy-2.1.0-cp312-cp312-musllinux_1_2_x86_64.whl</c>.</param>
/// <param name="address">Where it is.</param>
public sealed class IndexFile(string name, Uri address)
{
    public string Name { get; } = name;

    public Uri Address { get; } = address;

    /// <summary>What the name says, where it is a wheel's.</summary>
    public WheelFileName? Wheel { get; } = WheelFileName.Find(name);

    /// <summary>What the name says, where it is a source distribution's.</summary>
    public SourceFileName? Source { get; } = SourceFileName.Find(name);

    public PackageName? Project => Wheel?.Name ?? Source?.Name;

    public PackageVersion? Version => Wheel?.Version ?? Source?.Version;

    /// <summary>Which versions of Python it is for; null where it does not say.</summary>
    public string? RequiresPython { get; init; }

    /// <summary>Why its maker takes it back (PEP 592), which may be an empty text; null where nobody does.</summary>
    public string? Yanked { get; init; }

    /// <summary>In bytes; null where the index does not say.</summary>
    public long? Size { get; init; }

    public DateTimeOffset? Uploaded { get; init; }

    /// <summary>In hexadecimal digits; null where the index does not say.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Whether the index has its metadata beside it (PEP 658).</summary>
    public bool HasMetadata { get; init; }

    /// <summary>The index that lists it, where several were asked; null where there is but one.</summary>
    public string? Index { get; private init; }

    /// <summary>The same, of one of several indexes.</summary>
    public IndexFile Of(string index) => new(Name, Address)
    {
        RequiresPython = RequiresPython,
        Yanked = Yanked,
        Size = Size,
        Uploaded = Uploaded,
        Sha256 = Sha256,
        HasMetadata = HasMetadata,
        Index = index,
    };

    /// <summary>Whether a Python of this version may install it, as far as the index says. What cannot be read as a condition is none: pip ignores it too.</summary>
    public bool Allows(PackageVersion python) => RequiresPython is null || VersionSpecifierSet.Find(RequiresPython) is not { } wanted || wanted.Contains(python);

    public override string ToString() => Name;
}
