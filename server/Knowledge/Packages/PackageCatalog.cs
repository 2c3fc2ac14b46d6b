using Basewise.Knowledge.Facts;
using Basewise.Python.Requirements;

namespace Basewise.Knowledge.Packages;

/// <summary>
/// What is known of Python packages: the names that are downloaded most, and versions. Immutable; names and versions are loaded
/// apart, each at the first question that needs them.
/// </summary>
public sealed class PackageCatalog
{
    private static readonly Lazy<PackageCatalog> bundled = new(() => new PackageCatalog());

    private readonly Lazy<PackageNameTable> names = new(() => EmbeddedFacts.Load("package-names", facts => new PackageNameTable(facts)));
    private readonly Lazy<PackageVersionTable> versions = new(() => EmbeddedFacts.Load("package-versions", facts => new PackageVersionTable(facts)));

    /// <summary>The facts that came with the program, or the person's own newer ones, loaded once for all.</summary>
    public static PackageCatalog Bundled => bundled.Value;

    /// <summary>Whether a question about versions has been asked.</summary>
    public bool HasLoadedVersions => versions.IsValueCreated;

    internal PackageVersionTable VersionTable => versions.Value;

    /// <summary>The packages whose name has the text in it, those that start with it before the others, by popularity.</summary>
    /// <param name="text">Case does not matter, nor which of <c>- _ .</c> is used. Empty for the packages downloaded most.</param>
    /// <param name="max">How many at most.</param>
    public PackageSearch FindByPrefix(string text, int max)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(max);
        return names.Value.Search(PackageName.Normalize(text), max);
    }

    /// <summary>The packages whose name starts like the text but for one slip: a letter too many, too few, another one, or two turned.</summary>
    /// <param name="text">Empty answers are given to short ones, of which every name is a slip away.</param>
    public IEnumerable<KnownPackage> FindWithSlip(string text, int max)
    {
        const int ShortestTold = 4;
        ArgumentNullException.ThrowIfNull(text);
        string normalized = PackageName.Normalize(text);
        return normalized.Length < ShortestTold ? [] : names.Value.SearchWithSlip(normalized, max);
    }

    /// <summary>Null for a package that is not among those downloaded most, and for one that does not exist.</summary>
    /// <param name="name">In any spelling.</param>
    public KnownPackage? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return names.Value.Find(PackageName.Normalize(name));
    }

    /// <summary>The versions known of a package, newest first.</summary>
    /// <param name="name">In any spelling.</param>
    public PackageVersions VersionsOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return versions.Value.VersionsOf(PackageName.Normalize(name));
    }
}
