using System.Collections.Immutable;
using Basewise.Knowledge.Facts;

namespace Basewise.Knowledge.Packages;

/// <summary>
/// Modules whose name is not that of the package that they come with, as packed in <c>tools/KnowledgePack/ImportNameFacts.cs</c>. Immutable;
/// loaded at the first question.
/// </summary>
public sealed class ImportNames
{
    private static readonly Lazy<ImportNames> bundled = new(() => new ImportNames(EmbeddedFacts.Load("import-names")));

    private readonly Dictionary<string, ImmutableArray<string>> packages;

    private ImportNames(EmbeddedFacts facts)
    {
        Provenance = facts.Provenance;
        packages = facts.Rows().ToDictionary(row => row[0], row => row[1].Split(' ').ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The facts that came with the program.</summary>
    public static ImportNames Bundled => bundled.Value;

    public Provenance Provenance { get; }

    /// <summary>The packages that have a module, the usual one first; empty where the names do not differ, or are not known.</summary>
    /// <param name="module">As it is imported: <c>sklearn</c>, <c>PIL</c>. Case matters.</param>
    public ImmutableArray<string> PackagesOf(string module)
    {
        ArgumentNullException.ThrowIfNull(module);
        return packages.GetValueOrDefault(module, []);
    }
}
