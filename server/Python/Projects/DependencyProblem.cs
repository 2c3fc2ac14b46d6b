using Basewise.Syntax.Text;

namespace Basewise.Python.Projects;

/// <summary>What the tool that a file is for refuses to read, and why.</summary>
public sealed record DependencyProblem(TextSpan Span, string Message);
