using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Python.Projects;

/// <summary>Another file that a file brings in: <c>-r base.txt</c>, <c>-c constraints.txt</c>.</summary>
/// <param name="Span">With the option before it.</param>
/// <param name="Path">As it is read; relative to the file that it stands in.</param>
/// <param name="IsConstraint">Whether it only limits versions.</param>
public sealed record FileInclusion(TextSpan Span, RequirementsWord Path, bool IsConstraint);
