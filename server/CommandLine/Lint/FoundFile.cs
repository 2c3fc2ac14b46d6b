namespace Basewise.CommandLine.Lint;

/// <summary>A file to judge.</summary>
/// <param name="Path">As it was given or found; <c>-</c> is standard input.</param>
/// <param name="Folder">The folder of the command line that it was found in; <c>null</c> where it was named itself.</param>
internal sealed record FoundFile(string Path, string? Folder);
