using Basewise.Python.Versions;

namespace Basewise.Python.Requirements;

/// <summary>One clause about a version as written.</summary>
/// <param name="Version">Empty, where it would stand, if it is missing.</param>
/// <param name="Specifier">What it means; null where it means nothing, and where an environment variable decides.</param>
public sealed record SpecifierSyntax(RequirementsWord Operator, RequirementsWord Version, VersionSpecifier? Specifier);
