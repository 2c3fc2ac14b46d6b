using System.Collections.Immutable;

namespace Basewise.Knowledge.Packages;

/// <summary>The packages that a search found.</summary>
/// <param name="Packages">
/// The one that has the very name, those whose name starts so, those with a later word that starts so, then those with it anywhere;
/// each group by popularity.
/// </param>
/// <param name="IsComplete">Whether these are all that were found; false where the search was cut.</param>
public sealed record PackageSearch(ImmutableArray<KnownPackage> Packages, bool IsComplete, Provenance Provenance);
