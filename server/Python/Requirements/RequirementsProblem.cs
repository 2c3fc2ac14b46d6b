using Basewise.Syntax.Text;

namespace Basewise.Python.Requirements;

/// <summary>What pip refuses to read, and why.</summary>
public sealed record RequirementsProblem(TextSpan Span, string Message);
