using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>A place that BuildKit refuses to read.</summary>
/// <param name="Message">Why, and what would be right.</param>
public sealed record SyntaxProblem(TextSpan Span, string Message);
