using System.Collections.Immutable;
using Basewise.Knowledge.Facts;

namespace Basewise.Knowledge.Packages;

/// <summary>Names that people know packages by, and the packages' own. As packed in <c>tools/KnowledgePack/NameMapFacts.cs</c>.</summary>
internal sealed class NameMap
{
    private readonly Dictionary<string, ImmutableArray<string>> packages;

    public NameMap(string set)
    {
        EmbeddedFacts facts = EmbeddedFacts.Load(set);
        Provenance = facts.Provenance;
        packages = facts.Rows().ToDictionary(row => row[0], row => row[1].Split(' ').ToImmutableArray(), StringComparer.Ordinal);
    }

    public Provenance Provenance { get; }

    public ImmutableArray<string> PackagesOf(string name) => packages.GetValueOrDefault(name, []);

    public IEnumerable<string> NamesOf(string package) =>
        packages.Where(known => known.Value.Contains(package)).Select(known => known.Key).Order(StringComparer.Ordinal);
}
