using System.Collections.Immutable;
using Basewise.Python.Requirements;

namespace Basewise.Knowledge.Packages;

/// <summary>Modules whose name is not that of the package that they come with. Immutable; loaded at the first question.</summary>
public sealed class ImportNames
{
    private static readonly Lazy<ImportNames> bundled = new(() => new ImportNames());

    private readonly NameMap names = new("import-names");

    /// <summary>The facts that came with the program.</summary>
    public static ImportNames Bundled => bundled.Value;

    public Provenance Provenance => names.Provenance;

    /// <summary>The packages that have a module, the usual one first; empty where the names do not differ, or are not known.</summary>
    /// <param name="module">As it is imported: <c>sklearn</c>, <c>PIL</c>. Case matters.</param>
    public ImmutableArray<string> PackagesOf(string module)
    {
        ArgumentNullException.ThrowIfNull(module);
        return names.PackagesOf(module);
    }

    /// <summary>The modules that a package has under other names than its own.</summary>
    /// <param name="package">In any spelling.</param>
    public IEnumerable<string> ModulesOf(string package)
    {
        ArgumentNullException.ThrowIfNull(package);
        return names.NamesOf(PackageName.Normalize(package));
    }
}
