using Basewise.Knowledge.Images;
using Basewise.Knowledge.Packages;
using Basewise.Knowledge.Ports;
using Basewise.Python.Markers;
using Basewise.Python.Versions;
using Basewise.Python.Wheels;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>What packages are installed for: a Python, a C library, an architecture.</summary>
public sealed class InstallEnvironment
{
    private static readonly string[] Usual = ["x86_64", "aarch64"];

    // Made for the first file of an index.
    private WheelTarget? target;
    private bool hasNoTarget;

    // Most files of a package ask for the same versions.
    private volatile AskedPython? lastAsked;

    // Read as pip does where it is compared.
    private readonly ImageVersion? version;
    private PackageVersion? pythonVersion;

    // The first and the last patch release of the series, made for the first constraint.
    private PackageVersion? firstPatch;
    private PackageVersion? lastPatch;

    // Made for the first marker: few requirements have one.
    private MarkerEnvironment[]? candidates;

    /// <param name="series">Of the Python that gets the packages: <c>3.12</c>.</param>
    public InstallEnvironment(string? series, ImageVersion? version, Libc libc, Distribution? distribution, string? machine)
    {
        (PythonSeries, Libc, Distribution, Machine) = (series, libc, distribution, machine);
        this.version = version;
    }

    private sealed record AskedPython(string RequiresPython, bool IsMet);

    /// <summary>The series of the Python that gets the packages, <c>3.12</c>; <c>null</c> where it is not known.</summary>
    public string? PythonSeries { get; }

    /// <summary>The 12 of Python 3.12; <c>null</c> where it is not known, and for Python 2.</summary>
    public int? PythonMinor => PythonSeries is { } series && series.StartsWith("3.", StringComparison.Ordinal) && int.TryParse(series.AsSpan(2), out int minor) ? minor : null;

    /// <summary>The architecture whose wheels are looked at: where nobody has chosen one, the usual one; <c>null</c> where its wheels are not known.</summary>
    public WheelArchitecture? Architecture => Machine switch
    {
        null or "x86_64" => WheelArchitecture.X64,
        "aarch64" => WheelArchitecture.Arm64,
        _ => null,
    };

    /// <summary>That Python to the patch release, where it will never be another.</summary>
    public PackageVersion? PythonVersion => version is { } known ? pythonVersion ??= PackageVersion.Find(known.ToString()) : null;

    /// <summary><see cref="Libc.None"/> where it is not known.</summary>
    public Libc Libc { get; }

    public Distribution? Distribution { get; }

    /// <summary>As Python calls it, <c>aarch64</c>; <c>null</c> where whoever builds the image chooses.</summary>
    public string? Machine { get; }

    /// <param name="series">Of the Python that gets the packages.</param>
    public static InstallEnvironment Of(Stage stage, string? series)
    {
        StageRuntime runtime = stage.Runtime;
        return new InstallEnvironment(
            series, series == runtime.PythonSeries ? runtime.PythonVersion : null, runtime.Libc, runtime.Distribution, MachineOf(stage.Root.From));
    }

    /// <summary>The same with another system: what the packages would find on another image.</summary>
    public InstallEnvironment On(Libc libc, Distribution? distribution) => new(PythonSeries, null, libc, distribution, Machine);

    /// <summary>Whether pip may install a file there: a wheel that fits, or what can be built; by what is known, where that is not all.</summary>
    public bool Takes(IndexFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return IsForThisPython(file) && (file.Wheel is null ? file.Source is not null : Target is null || HasWheel(file));
    }

    /// <summary>Whether a file is a wheel that pip installs there; null where too little is known to tell.</summary>
    public bool? TakesWheel(IndexFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Target is null ? null : IsForThisPython(file) && HasWheel(file);
    }

    private WheelTarget? Target
    {
        get
        {
            if (target is null && !hasNoTarget)
            {
                target = FindTarget();
                hasNoTarget = target is null;
            }

            return target;
        }
    }

    private bool HasWheel(IndexFile file) => file.Wheel is { } wheel && Target?.Accepts(wheel) == true;

    private bool IsForThisPython(IndexFile file)
    {
        if (file.RequiresPython is not { } text) return true;
        if (lastAsked is { } last && last.RequiresPython == text) return last.IsMet;

        bool isMet = VersionConstraint.Find(text) is not { } wanted || Meets(wanted) != false;
        lastAsked = new AskedPython(text, isMet);
        return isMet;
    }

    private WheelTarget? FindTarget() => PythonSeries is { } series ? WheelTargets.Find(series, Libc, Distribution?.GlibcMinor, Machine ?? Usual[0]) : null;

    /// <summary>Whether a marker holds; <c>null</c> where that depends on what is not known.</summary>
    public bool? Meets(Marker? marker)
    {
        if (marker is null) return true;

        candidates ??= [.. (Machine is null ? Usual : [Machine]).Select(MarkersFor)];
        bool? first = marker.IsTrueIn(candidates[0]);
        return candidates.All(candidate => marker.IsTrueIn(candidate) == first) ? first : null;
    }

    /// <summary>Whether a constraint on Python takes it; <c>null</c> where that depends on the patch release, or on what is not known.</summary>
    public bool? Meets(VersionConstraint requiresPython)
    {
        ArgumentNullException.ThrowIfNull(requiresPython);
        if (PythonVersion is { } exact) return requiresPython.Contains(exact);
        if (PythonSeries is not { } series) return null;

        // No series has had so many patch releases: a constraint that takes, or refuses, the first and the last takes, or refuses, all of them.
        bool takesFirst = requiresPython.Contains(firstPatch ??= PackageVersion.Parse($"{series}.0"));
        return requiresPython.Contains(lastPatch ??= PackageVersion.Parse($"{series}.99")) == takesFirst ? takesFirst : null;
    }

    /// <summary>The architecture that a FROM asks for in so many words.</summary>
    private static string? MachineOf(FromSyntax from) => from.Platform?.Value switch
    {
        null => null,
        "linux/amd64" or "amd64" => "x86_64",
        "linux/arm64" or "linux/arm64/v8" or "arm64" => "aarch64",
        "linux/arm/v7" => "armv7l",
        "linux/arm/v6" => "armv6l",
        "linux/386" => "i686",
        "linux/ppc64le" => "ppc64le",
        "linux/s390x" => "s390x",
        "linux/riscv64" => "riscv64",
        _ => null,
    };

    private MarkerEnvironment MarkersFor(string machine)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal)
        {
            ["os_name"] = "posix",
            ["sys_platform"] = "linux",
            ["platform_system"] = "Linux",
            ["platform_machine"] = machine,
            ["platform_python_implementation"] = "CPython",
            ["implementation_name"] = "cpython",
            ["extra"] = "",
        };
        if (PythonSeries is { } series)
        {
            string full = PythonVersion?.ToString() ?? $"{series}.99";
            values["python_version"] = series;
            values["python_full_version"] = full;
            values["implementation_version"] = full;
        }

        return new MarkerEnvironment(values);
    }
}
