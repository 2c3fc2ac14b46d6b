using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>Where a package is asked for.</summary>
/// <param name="Path">Of the file in the tree of files; <c>null</c> for the Dockerfile itself.</param>
/// <param name="Source">The text of that file.</param>
/// <param name="Span">In that file: the requirement, or what a lock says of the package.</param>
/// <param name="DockerfileSpan">Where the Dockerfile asks for it: the package itself, or what names the file.</param>
public sealed record RequestPlace(string? Path, SourceText Source, TextSpan Span, TextSpan DockerfileSpan)
{
    /// <summary>The line, from one.</summary>
    public int Line => Source.PositionOf(Span.Start).Line + 1;

    /// <summary>The file's name without its folder; <c>null</c> for the Dockerfile itself.</summary>
    public string? FileName => Path?[(Path.LastIndexOf('/') + 1)..];
}
