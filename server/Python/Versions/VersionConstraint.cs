using System.Collections.Immutable;

namespace Basewise.Python.Versions;

/// <summary>
/// Which versions will do, whatever the notation that says it (PEP 440, Poetry's <c>^1.2 || ~2.0</c>, Pipenv's <c>*</c>): those of one
/// specifier set, or of any of several.
/// </summary>
public sealed class VersionConstraint(ImmutableArray<VersionSpecifierSet> alternatives)
{
    public static VersionConstraint Any { get; } = new([VersionSpecifierSet.Any]);

    public ImmutableArray<VersionSpecifierSet> Alternatives => alternatives;

    /// <summary>Whether it says nothing: every version will do.</summary>
    public bool IsAny => alternatives.Any(alternative => alternative.Specifiers.Count == 0);

    /// <summary>The one version that will do (<c>==1.4.2</c>, <c>===1.4.2</c>); null where there is more than one, or none that is a version.</summary>
    public PackageVersion? ExactVersion
    {
        get
        {
            if (alternatives is not [var only]) return null;

            foreach (VersionSpecifier specifier in only.Specifiers)
            {
                if (specifier is { Operator: VersionOperator.Equal or VersionOperator.Arbitrary, IsPrefix: false }) return specifier.Version;
            }

            return null;
        }
    }

    /// <param name="allowPreReleases">False to keep pre-releases out, even those that a specifier names.</param>
    public bool Contains(PackageVersion version, bool allowPreReleases = true)
    {
        foreach (VersionSpecifierSet alternative in alternatives)
        {
            if (alternative.Contains(version, allowPreReleases)) return true;
        }

        return false;
    }

    /// <summary>Read by PEP 440: specifiers between commas.</summary>
    /// <returns>Null for a text that is none.</returns>
    public static VersionConstraint? Find(string text) => VersionSpecifierSet.Find(text) is { } set ? new VersionConstraint([set]) : null;

    /// <summary>The specifiers of PEP 440, with <c>||</c> between alternatives.</summary>
    public override string ToString() => string.Join(" || ", alternatives.Select(alternative => alternative.ToString()));
}
