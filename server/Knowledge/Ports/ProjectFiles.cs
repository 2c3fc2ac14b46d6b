using System.Collections.Immutable;

namespace Basewise.Knowledge.Ports;

/// <summary>The files of a project in the order of its indexes.</summary>
public sealed record ProjectFiles(ImmutableArray<IndexFile> Files);
