using System.Collections.Immutable;
using Basewise.Knowledge.Facts;
using Basewise.Python.Requirements;

namespace Basewise.Knowledge.Packages;

/// <summary>What Python packages need of the system when they are built from source. Immutable; loaded at the first question.</summary>
public sealed class SystemDependencies
{
    private static readonly Lazy<SystemDependencies> bundled = new(() => new SystemDependencies(EmbeddedFacts.Load("system-dependencies")));

    private readonly Dictionary<string, SystemNeeds> needs = new(StringComparer.Ordinal);

    private SystemDependencies(EmbeddedFacts facts)
    {
        Dictionary<string, SystemLibrary> libraries = new(StringComparer.Ordinal);
        foreach (string[] row in facts.Rows())
        {
            if (row[0] == "L") libraries[row[1]] = new SystemLibrary(row[1], TextOf(row[2]), TextOf(row[3]), TextOf(row[4]));
            else needs[row[1]] = new SystemNeeds(Words(row[2]), [.. Words(row[3]).Select(library => libraries[library])], Words(row[4]), facts.Provenance);
        }
    }

    /// <summary>The facts that came with the program.</summary>
    public static SystemDependencies Bundled => bundled.Value;

    /// <summary>Null for a package of which it is not known that it needs anything.</summary>
    /// <param name="name">In any spelling.</param>
    public SystemNeeds? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return needs.GetValueOrDefault(PackageName.Normalize(name));
    }

    private static string? TextOf(string field) => field.Length > 0 ? field : null;

    private static ImmutableArray<string> Words(string field) => field.Length > 0 ? [.. field.Split(' ')] : [];
}
