namespace Basewise.Analysis.Semantics.Installs.Fits;

/// <summary>Whether pip finds a wheel of a package for an environment, and if not, who would.</summary>
public enum WheelFit
{
    /// <summary>The facts do not tell.</summary>
    Unknown,

    Wheel,

    /// <summary>None for musl, but one for glibc.</summary>
    NotForMusl,

    /// <summary>None for this Python, but for others.</summary>
    NotForPython,

    /// <summary>None for this architecture, but for the other.</summary>
    NotForMachine,

    /// <summary>None for a C library as old as this one, but for newer ones.</summary>
    NotForGlibc,

    /// <summary>No Linux has one, or none may be taken: it is always built from source.</summary>
    SourceOnly,
}
