namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>A folder in which a tool keeps what it downloaded.</summary>
internal readonly record struct CacheFolder(string Tool, string Path, string Meaning);
