using Basewise.Python.Requirements;

namespace Basewise.Python.Projects;

/// <summary>A dependency group that brings in another one (PEP 735): <c>{ include-group = "test" }</c>.</summary>
/// <param name="Group">The group that it stands in, as written.</param>
/// <param name="Included">The other one's name.</param>
public sealed record GroupInclusion(string Group, RequirementsWord Included);
