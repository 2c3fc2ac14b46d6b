using System.Collections.Immutable;
using Basewise.Python.Versions;

namespace Basewise.Knowledge.Packages;

/// <summary>The versions known of a package: all were released, but there may be others, between these and after them.</summary>
/// <param name="Versions">Newest first, pre-releases among them; empty for a package of which none is known.</param>
/// <param name="Provenance">The newest version known on that day need not have been the newest there was.</param>
public sealed record PackageVersions(ImmutableArray<PackageVersion> Versions, Provenance Provenance);
