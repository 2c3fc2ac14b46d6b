namespace Basewise.Analysis.Context;

/// <summary>Where a Dockerfile stands among the files that may be looked at.</summary>
/// <param name="Path">Its own path in the tree.</param>
public sealed record DockerfilePlace(IFileTree Tree, string Path);
