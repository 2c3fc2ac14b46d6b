using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Ignore;

namespace Basewise.Analysis.Context;

/// <summary>How a file gets into a stage.</summary>
/// <param name="Kind">Whether it does.</param>
/// <param name="Ignoring">For <see cref="FileOriginKind.Ignored"/>: the pattern that keeps it out.</param>
/// <param name="ContextPath">The file of the context that it is a copy of, as far as that is known.</param>
internal sealed record FileOrigin(FileOriginKind Kind, IgnorePattern? Ignoring = null, string? ContextPath = null)
{
    /// <summary>Of which no more is known than that it may be there.</summary>
    public static FileOrigin Unknown { get; } = new(FileOriginKind.Unknown);

    /// <summary>Of which no more is known than that it is there.</summary>
    public static FileOrigin Brought { get; } = new(FileOriginKind.Brought);

    /// <summary>The here-document that is the file.</summary>
    public HeredocSyntax? Document { get; init; }

    /// <summary>The RUN that may have written the file, where that is why nothing more is known.</summary>
    public Step? Writer { get; init; }

    /// <summary>The stage or image, as written, that the file is copied or mounted from, and its path there.</summary>
    public (string From, string Path)? Elsewhere { get; init; }
}
