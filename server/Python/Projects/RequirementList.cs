using Basewise.Python.DataFiles;

namespace Basewise.Python.Projects;

/// <summary>A list of requirements in quotes.</summary>
/// <param name="Array">Its texts are requirements (PEP 508); its tables bring in other lists.</param>
public sealed record RequirementList(DataArray Array, DependencyScope Scope);
