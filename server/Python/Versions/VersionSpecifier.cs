namespace Basewise.Python.Versions;

/// <summary>One clause about a version: <c>&gt;=1.2</c>, <c>==1.4.*</c>, <c>~=2.0</c>.</summary>
public sealed class VersionSpecifier
{
    private readonly PackageVersion? version;
    private readonly int releaseCount;

    private VersionSpecifier(VersionOperator @operator, string versionText, PackageVersion? version, bool isPrefix)
    {
        Operator = @operator;
        VersionText = versionText;
        this.version = version;
        IsPrefix = isPrefix;
        releaseCount = version is null ? 0 : version.Release.Count('.') + 1;
    }

    public VersionOperator Operator { get; }

    /// <summary>The version as written, <c>.*</c> included.</summary>
    public string VersionText { get; }

    /// <summary>The version, without <c>.*</c>. Null for <c>===</c> and a text that is no version.</summary>
    public PackageVersion? Version => version;

    /// <summary>Whether it ends in <c>.*</c>, and so speaks of all versions that begin like it.</summary>
    public bool IsPrefix { get; }

    /// <summary>Reads one specifier, white space around its parts allowed.</summary>
    /// <returns>Null for a text that is none.</returns>
    public static VersionSpecifier? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string trimmed = text.Trim();
        if (VersionOperators.FindAtStart(trimmed) is not { } @operator) return null;

        return Find(@operator, trimmed[@operator.Text().Length..].TrimStart());
    }

    /// <inheritdoc cref="Find(string)"/>
    /// <param name="versionText">What follows the operator, without white space around it.</param>
    public static VersionSpecifier? Find(VersionOperator @operator, string versionText)
    {
        ArgumentNullException.ThrowIfNull(versionText);
        if (@operator is VersionOperator.Arbitrary)
        {
            // packaging takes anything but what would end the clause, nothing included.
            bool isOneWord = !versionText.AsSpan().ContainsAny(";)") && !versionText.Any(char.IsWhiteSpace);
            return isOneWord ? new VersionSpecifier(@operator, versionText, PackageVersion.Find(versionText), false) : null;
        }

        bool comparesEquality = @operator is VersionOperator.Equal or VersionOperator.NotEqual;
        bool isPrefix = versionText.EndsWith(".*", StringComparison.Ordinal);
        if (isPrefix && !comparesEquality) return null;
        if (PackageVersion.Find(isPrefix ? versionText[..^2] : versionText) is not { } version) return null;
        if (isPrefix && version.ToString().Length != version.Base.Length) return null;
        if (version.HasLocal && !comparesEquality) return null;
        if (@operator is VersionOperator.Compatible && !version.Release.Contains('.')) return null;

        return new VersionSpecifier(@operator, versionText, version, isPrefix);
    }

    /// <summary>Whether the version satisfies this clause; that it may be a pre-release does not matter.</summary>
    public bool Contains(PackageVersion candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        if (Operator is VersionOperator.Arbitrary || version is null)
        {
            return string.Equals(candidate.Text, VersionText, StringComparison.OrdinalIgnoreCase);
        }

        return Operator switch
        {
            VersionOperator.Equal => IsEqual(candidate, version),
            VersionOperator.NotEqual => !IsEqual(candidate, version),
            VersionOperator.LessOrEqual => candidate.ComparePublicTo(version) <= 0,
            VersionOperator.GreaterOrEqual => candidate.ComparePublicTo(version) >= 0,
            VersionOperator.Less => IsLess(candidate, version),
            VersionOperator.Greater => IsGreater(candidate, version),
            _ => candidate.ComparePublicTo(version) >= 0 && candidate.StartsWith(version, releaseCount - 1),
        };
    }

    /// <summary>The operator and the version as written.</summary>
    public override string ToString() => Operator.Text() + VersionText;

    /// <summary>The same text for specifiers that mean the same.</summary>
    internal string Canonical =>
        version is null || IsPrefix || Operator is VersionOperator.Arbitrary ? ToString() :
        Operator is VersionOperator.Compatible ? Operator.Text() + version :
        Operator.Text() + WithoutTrailingZeros(version);

    private bool IsEqual(PackageVersion candidate, PackageVersion wanted)
    {
        if (IsPrefix) return candidate.StartsWith(wanted, releaseCount);

        // A local version satisfies its public version; the other way round it does not.
        return wanted.HasLocal ? candidate == wanted : candidate.ComparePublicTo(wanted) == 0;
    }

    // "<1.0" excludes 1.0's own pre-releases, and nobody else's.
    private static bool IsLess(PackageVersion candidate, PackageVersion bound) =>
        candidate < bound && !candidate.IsPreReleaseOf(bound);

    // ">1.0" excludes 1.0's own post-releases and local versions.
    private static bool IsGreater(PackageVersion candidate, PackageVersion bound) =>
        candidate.ComparePublicTo(bound) > 0 && !candidate.IsPostReleaseOf(bound);

    private static string WithoutTrailingZeros(PackageVersion version)
    {
        string release = version.Release.ToString();
        while (release.EndsWith(".0", StringComparison.Ordinal)) release = release[..^2];
        string epoch = version.Epoch == "0" ? "" : version.Epoch + "!";
        return epoch + release + version.ToString()[version.Base.Length..];
    }
}
