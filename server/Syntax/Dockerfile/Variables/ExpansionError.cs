namespace Basewise.Syntax.Dockerfile.Variables;

/// <summary>What BuildKit refuses in a word.</summary>
/// <param name="Reason">A clause that begins in lower case and has no full stop.</param>
/// <param name="Start">Where the quote or the substitution begins, counted from the word's first character.</param>
/// <param name="End">Where it ends, or the word does.</param>
public sealed record ExpansionError(ExpansionErrorKind Kind, string Reason, int Start, int End);
