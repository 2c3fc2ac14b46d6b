using System.Collections.Immutable;

namespace Basewise.Features.Reference;

/// <param name="Meaning">A clause that can follow a colon.</param>
/// <param name="Values">Those that it is compared with, the usual ones first, without quotes.</param>
internal sealed record MarkerVariableEntry(string Name, string Meaning, ImmutableArray<string> Values);
