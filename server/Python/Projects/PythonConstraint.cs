using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Python.Projects;

/// <summary>Which versions of Python something runs on.</summary>
/// <param name="Text">As it is written, without quotes.</param>
/// <param name="Versions">What it means; null for what means nothing.</param>
public sealed record PythonConstraint(RequirementsWord Text, VersionConstraint? Versions);
