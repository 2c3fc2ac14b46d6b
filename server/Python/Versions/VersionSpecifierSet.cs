namespace Basewise.Python.Versions;

/// <summary>Specifiers that must all hold, such as <c>&gt;=1.2,!=1.3.*,&lt;2</c>; with none, every version is in it.</summary>
public sealed class VersionSpecifierSet(IReadOnlyList<VersionSpecifier> specifiers)
{
    public static VersionSpecifierSet Any { get; } = new([]);

    /// <summary>The specifiers in the order in which they are written.</summary>
    public IReadOnlyList<VersionSpecifier> Specifiers => specifiers;

    /// <summary>Reads specifiers between commas; empty ones are passed over, as packaging does.</summary>
    /// <returns>Null if one is none.</returns>
    public static VersionSpecifierSet? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<VersionSpecifier> found = [];
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (VersionSpecifier.Find(part) is not { } specifier) return null;
            found.Add(specifier);
        }

        return new VersionSpecifierSet(found);
    }

    /// <summary>Whether the version satisfies all specifiers.</summary>
    /// <param name="allowPreReleases">False to keep pre-releases out, even those that a specifier names.</param>
    public bool Contains(PackageVersion candidate, bool allowPreReleases = true)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        if (candidate.IsPreRelease && !allowPreReleases) return false;

        foreach (VersionSpecifier specifier in specifiers)
        {
            if (!specifier.Contains(candidate)) return false;
        }

        return true;
    }

    /// <summary>Whether the other one has the same specifiers, in whatever order and notation.</summary>
    public bool IsSameAs(VersionSpecifierSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return specifiers.Select(specifier => specifier.Canonical).ToHashSet(StringComparer.Ordinal).SetEquals(other.Specifiers.Select(specifier => specifier.Canonical));
    }

    /// <summary>The specifiers in packaging's canonical order, each once.</summary>
    public override string ToString() => string.Join(',', specifiers
        .DistinctBy(specifier => specifier.Canonical)
        .Select(specifier => specifier.ToString())
        .Order(StringComparer.Ordinal));
}
