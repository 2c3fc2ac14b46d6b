namespace Basewise.Analysis.Context;

/// <summary>A name in a folder.</summary>
public sealed record FolderEntry(string Name, EntryKind Kind);
