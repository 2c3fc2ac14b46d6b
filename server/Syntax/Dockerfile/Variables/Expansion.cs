using System.Collections.Immutable;

namespace Basewise.Syntax.Dockerfile.Variables;

/// <summary>A word after its variables are replaced and its quotes removed.</summary>
/// <param name="Text">The word, or <c>null</c> where it cannot be told: a value is unknown, or BuildKit refuses the word.</param>
/// <param name="Used">The names that stand in it, in order, as often as they do.</param>
/// <param name="Undefined">Those of them that nothing declares.</param>
/// <param name="Error">Why BuildKit refuses the word.</param>
public sealed record Expansion(string? Text, ImmutableArray<string> Used, ImmutableArray<string> Undefined, ExpansionError? Error);
