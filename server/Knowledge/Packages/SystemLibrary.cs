namespace Basewise.Knowledge.Packages;

/// <summary>A library of the system that Python packages are built with.</summary>
/// <param name="Name">As Spack calls it: <c>postgresql</c>.</param>
/// <param name="DebianBuild">What is installed to build with it on Debian: <c>libpq-dev</c>.</param>
/// <param name="AlpineBuild">The same on Alpine.</param>
/// <param name="DebianRuntime">What a program that was built with it needs on Debian 13.</param>
public sealed record SystemLibrary(string Name, string? DebianBuild, string? AlpineBuild, string? DebianRuntime);
