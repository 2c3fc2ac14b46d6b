namespace Basewise.Python.Requirements;

/// <summary>An option as written: <c>--hash=sha256:…</c>, <c>-r base.txt</c>.</summary>
/// <param name="Name">The name with its dashes, without <c>=</c>.</param>
/// <param name="Value">Null for a flag; empty, where it would stand, if it is missing.</param>
/// <param name="Option">Null for an option that pip does not know in a requirements file.</param>
public sealed record OptionSyntax(RequirementsWord Name, RequirementsWord? Value, RequirementsOption? Option);
