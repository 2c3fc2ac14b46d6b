namespace Basewise.Knowledge.Packages;

/// <summary>Whether a release has a wheel for a system and a Python.</summary>
public enum WheelAvailability
{
    /// <summary>The files that are known do not tell.</summary>
    Unknown,

    Available,

    /// <summary>The package is built from source, if it has one.</summary>
    Absent,
}
