using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Python.Projects;

/// <summary>Where packages come from, as a file says.</summary>
/// <param name="Span">All that declares it.</param>
/// <param name="Url">As it is read, credentials and variables included.</param>
public sealed record PackageIndex(PackageIndexKind Kind, TextSpan Span, RequirementsWord Url)
{
    /// <summary>What dependencies call it. Null where it has no name.</summary>
    public RequirementsWord? Name { get; init; }
}
