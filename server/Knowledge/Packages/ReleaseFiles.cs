using System.Collections.Immutable;
using System.Globalization;
using Basewise.Knowledge.Images;
using Basewise.Python.Versions;

namespace Basewise.Knowledge.Packages;

/// <summary>What files one release of a package has.</summary>
public sealed record ReleaseFiles
{
    // Read for the first who asks which Pythons it is for.
    private VersionConstraint? python;

    public required PackageVersion Version { get; init; }

    /// <summary>The day on which the release was uploaded, where that is known.</summary>
    public DateOnly? Uploaded { get; init; }

    /// <summary>Which Pythons the release is for, a specifier; null where that is not known.</summary>
    public string? RequiresPython { get; init; }

    /// <summary>The same, read; null where it is not known, or is no specifier.</summary>
    public VersionConstraint? Python => RequiresPython is null ? null : python ??= VersionConstraint.Find(RequiresPython);

    public bool HasSource { get; init; }

    public PureWheel Pure { get; init; }

    /// <summary>Whether all wheels that are not pure are for other systems than Linux.</summary>
    public bool IsForOtherSystems { get; init; }

    /// <summary>Whether all files of the release are known. Else wheels for old Pythons may be missing here.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The lowest version of the GNU C library that any of the wheels asks for: <c>2.17</c>.</summary>
    public string? LowestGlibc { get; init; }

    /// <summary>Whether each of the wheels for glibc asks for a newer one than 2.<paramref name="glibcMinor"/>.</summary>
    public bool NeedsNewerGlibc(int glibcMinor) => Pure is PureWheel.None && AreOfPyPI
        && LowestGlibc?.Split('.') is ["2", var lowest] && int.TryParse(lowest, NumberStyles.None, CultureInfo.InvariantCulture, out int minor) && minor > glibcMinor;

    /// <summary>About how many bytes its largest wheel for Linux on x86_64 has, or its pure one.</summary>
    public long? Size { get; init; }

    /// <summary>The wheels for one C library and machine.</summary>
    public ImmutableArray<WheelPython> Wheels(Libc libc, WheelArchitecture architecture) => libc is Libc.None ? [] : Tags[Column(libc, architecture)];

    internal ImmutableArray<ImmutableArray<WheelPython>> Tags { get; init; } = [[], [], [], []];

    /// <summary>Whether CPython 3 of this minor version has a wheel to install on that system.</summary>
    public WheelAvailability WheelFor(Libc libc, WheelArchitecture architecture, int minor, bool freeThreaded = false)
    {
        if (Pure is PureWheel.Python3) return WheelAvailability.Available;
        if (libc is Libc.None) return WheelAvailability.Unknown;

        foreach (WheelPython tag in Wheels(libc, architecture))
        {
            if (tag.Supports(minor, freeThreaded)) return WheelAvailability.Available;
        }

        // What is left out of an incomplete list are wheels for Pythons older or newer than those that the project with the lock was for.
        return IsComplete || IsForOtherSystems || IsAmongListed(minor) ? WheelAvailability.Absent : WheelAvailability.Unknown;
    }

    // A lock may name an index of its owner's, which has built for one or two Pythons what PyPI has otherwise.
    private bool AreOfPyPI => Tags[0].Length > 2 || Tags[0].Any(tag => tag.Minor is null || tag.IsStable);

    /// <summary>Whether wheels for this Python would be listed: there are some for it, or for an older and a newer one.</summary>
    private bool IsAmongListed(int minor)
    {
        int oldest = int.MaxValue;
        int newest = -1;
        foreach (ImmutableArray<WheelPython> tags in Tags)
        {
            foreach (WheelPython tag in tags)
            {
                if (tag.Supports(minor)) return true;

                oldest = Math.Min(oldest, tag.Minor ?? minor);
                newest = Math.Max(newest, tag.Minor ?? minor);
            }
        }

        return oldest <= minor && minor <= newest;
    }

    private static int Column(Libc libc, WheelArchitecture architecture) =>
        (libc is Libc.Musl ? 2 : 0) + (architecture is WheelArchitecture.Arm64 ? 1 : 0);
}
