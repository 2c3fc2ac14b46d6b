using Basewise.Python.Requirements;
using Basewise.Python.Versions;
using Basewise.Python.Wheels;

namespace Basewise.Knowledge.Ports;

/// <summary>A file of a project, as an index lists it.</summary>
/// <param name="Name">Of the file: <c>numpy-2.1.0-cp312-cp312-musllinux_1_2_x86_64.whl</c>.</param>
/// <param name="Address">Where it is.</param>
public sealed record IndexFile(string Name, Uri Address)
{
    /// <summary>What the name says, where it is a wheel's.</summary>
    public WheelFileName? Wheel { get; } = WheelFileName.Find(Name);

    /// <summary>What the name says, where it is a source distribution's.</summary>
    public SourceFileName? Source { get; } = SourceFileName.Find(Name);

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
    public IndexFile Of(string index) => this with { Index = index };

    public override string ToString() => Name;
}
