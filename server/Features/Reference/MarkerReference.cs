using System.Collections.Immutable;

namespace Basewise.Features.Reference;

/// <summary>The variables that markers ask about (PEP 508), with what they are in images that Python is run in.</summary>
internal static class MarkerReference
{
    /// <summary>Those that people use first.</summary>
    public static ImmutableArray<MarkerVariableEntry> All { get; } =
    [
        new("python_version", "Python's series, `3.12`, compared as a version", ["3.14", "3.13", "3.12", "3.11", "3.10"]),
        new("sys_platform", "the system as `sys.platform` names it: `linux` in every Linux container", ["linux", "darwin", "win32"]),
        new("platform_system", "the system as `platform.system()` names it: `Linux` in every Linux container", ["Linux", "Darwin", "Windows"]),
        new("platform_machine", "the machine: `x86_64` where Docker says amd64, `aarch64` where it says arm64", ["x86_64", "aarch64", "arm64", "AMD64"]),
        new("python_full_version", "Python's version to the patch: `3.12.4`", []),
        new("platform_python_implementation", "the interpreter: `CPython`, or `PyPy`", ["CPython", "PyPy"]),
        new("implementation_name", "the interpreter as `sys.implementation` names it: `cpython`, or `pypy`", ["cpython", "pypy"]),
        new("os_name", "the family of systems: `posix`, or `nt` on Windows", ["posix", "nt"]),
        new("extra", "the extra that is installed: used in the metadata of packages", []),
        new("implementation_version", "the interpreter's own version", []),
        new("platform_release", "the release of the kernel, which belongs to the host and not to the image", []),
        new("platform_version", "the version of the kernel, which belongs to the host and not to the image", []),
    ];
}
