using System.Collections.Immutable;

namespace Basewise.Knowledge.Packages;

/// <summary>What a Python package needs of the system when it is built from source.</summary>
/// <param name="Languages">Compilers and build tools: <c>c</c>, <c>cxx</c>, <c>rust</c>, <c>fortran</c>, <c>cmake</c>, <c>pkg-config</c>.</param>
/// <param name="Libraries">Some may serve an extra that nobody asked for.</param>
/// <param name="WolfiBuild">The packages that Wolfi, whose names are much like Alpine's, installs to build it.</param>
public sealed record SystemNeeds(
    ImmutableArray<string> Languages, ImmutableArray<SystemLibrary> Libraries, ImmutableArray<string> WolfiBuild, Provenance Provenance);
