namespace Basewise.Analysis.Context;

/// <summary>Something in a build context.</summary>
/// <param name="Path">Relative to the context.</param>
internal readonly record struct ContextEntry(string Path, EntryKind Kind);
