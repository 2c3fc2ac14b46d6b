using Basewise.Syntax.Text;

namespace Basewise.Python.Requirements;

/// <summary>A piece of a requirements file. A word that a continuation cuts in two is two tokens of the same kind.</summary>
public readonly record struct RequirementsToken(RequirementsTokenKind Kind, TextSpan Span);
