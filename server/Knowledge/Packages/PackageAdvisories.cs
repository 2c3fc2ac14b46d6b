using System.Collections.Immutable;

namespace Basewise.Knowledge.Packages;

/// <summary>What is known to be wrong with one version of a package.</summary>
/// <param name="Advisories">Those that the version is affected by, the worst first; empty where none is known.</param>
/// <param name="Provenance">What was found later is unknown here.</param>
public sealed record PackageAdvisories(ImmutableArray<Advisory> Advisories, Provenance Provenance);
