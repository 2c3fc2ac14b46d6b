namespace Basewise.Syntax.Text;

/// <summary>Why a part of a text has no meaning: what the tool that will read the file is going to refuse.</summary>
/// <param name="Code">The name of the rule that reports it, such as <c>parse-error</c>.</param>
public sealed record SyntaxProblem(string Code, TextSpan Span, string Message);
