using System.Collections.Immutable;

namespace Basewise.Knowledge.Packages;

/// <summary>Packages that conda-forge has under another name than PyPI. Immutable; loaded at the first question.</summary>
public sealed class CondaNames
{
    private static readonly Lazy<CondaNames> bundled = new(() => new CondaNames());

    private readonly NameMap names = new("conda-names");

    /// <summary>The facts that came with the program.</summary>
    public static CondaNames Bundled => bundled.Value;

    public Provenance Provenance => names.Provenance;

    /// <summary>What a package of conda-forge's has on PyPI; empty where the names do not differ, or are not known.</summary>
    /// <param name="name">As conda writes it: <c>pytorch</c>.</param>
    public ImmutableArray<string> PackagesOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return names.PackagesOf(name);
    }
}
