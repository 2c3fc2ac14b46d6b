using Basewise.Python.Requirements;

namespace Basewise.Python.DataFiles;

/// <summary>A key with its value.</summary>
/// <param name="Key">Without quotes; of <c>a.b.c</c> the part that the value belongs to.</param>
public readonly record struct DataEntry(RequirementsWord Key, DataValue Value);
