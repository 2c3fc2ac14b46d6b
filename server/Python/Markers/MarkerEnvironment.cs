using System.Collections.Frozen;

namespace Basewise.Python.Markers;

/// <summary>What the variables of a marker stand for.</summary>
/// <param name="values">By the variable's modern name; <c>extra</c> is one of them.</param>
public sealed class MarkerEnvironment(IReadOnlyDictionary<string, string> values)
{
    /// <summary>The extras that are installed, normalised: what <c>extras</c> stands for in a lock (PEP 751).</summary>
    public IReadOnlySet<string> Extras { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The dependency groups that are installed, normalised: <c>dependency_groups</c> in a lock.</summary>
    public IReadOnlySet<string> DependencyGroups { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Null for a variable that is not set.</summary>
    public string? FindValue(string variable) => values.TryGetValue(variable, out string? value) ? value : null;

    internal IReadOnlySet<string> FindSet(string variable) => variable == "extras" ? Extras : DependencyGroups;
}
