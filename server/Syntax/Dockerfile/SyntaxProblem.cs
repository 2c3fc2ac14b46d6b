using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>A place that BuildKit refuses.</summary>
/// <param name="Span">The words that are wrong, or the keyword where some are missing.</param>
/// <param name="Message">Why, and what would be right.</param>
public sealed record SyntaxProblem(SyntaxProblemKind Kind, TextSpan Span, string Message)
{
    /// <summary>
    /// Whether BuildKit reads the file all the same and fails later: at the keys of a mount when it comes to run the command, in the
    /// trigger of an ONBUILD when another image is built on this one.
    /// </summary>
    public bool FailsLater { get; init; }
}
