namespace Basewise.Python.Versions;

/// <summary>
/// The version of a Python distribution (PEP 440), such as <c>1!2.0rc1.post2.dev3+local.4</c>. Versions that are
/// spelled differently and mean the same (<c>1.0</c>, <c>v1.0.0</c>) are equal. Numbers may be of any size.
/// </summary>
public sealed class PackageVersion : IComparable<PackageVersion>, IEquatable<PackageVersion>
{
    private readonly string canonical;
    private readonly string sortKey;
    private readonly VersionLayout layout;

    private PackageVersion(string text, string canonical, string sortKey, VersionLayout layout)
    {
        Text = text;
        this.canonical = canonical;
        this.sortKey = sortKey;
        this.layout = layout;
    }

    /// <summary>The version as it was written, which is what <c>===</c> compares.</summary>
    public string Text { get; }

    /// <summary>The epoch's digits; "0" where none is written.</summary>
    public string Epoch => layout.ReleaseStart == 0 ? "0" : canonical[..(layout.ReleaseStart - 1)];

    /// <summary>The numbers that every version has, such as <c>3.12.4</c>: no epoch, no leading zeros, all trailing ones.</summary>
    public ReadOnlySpan<char> Release => canonical.AsSpan(layout.ReleaseStart, layout.ReleaseEnd - layout.ReleaseStart);

    /// <summary>The epoch and the release: <c>1!2.0</c> of <c>1!2.0rc1+local</c>.</summary>
    public string Base => canonical[..layout.ReleaseEnd];

    /// <summary>The version without its local part.</summary>
    public string Public => canonical[..layout.PublicEnd];

    /// <summary><c>a1</c>, <c>b2</c> or <c>rc3</c>; null for what is neither an alpha, a beta nor a release candidate.</summary>
    public string? Pre => layout.PreEnd == layout.ReleaseEnd ? null : canonical[layout.ReleaseEnd..layout.PreEnd];

    /// <summary>The digits after <c>.post</c>; null where there is none.</summary>
    public string? Post => layout.PostEnd == layout.PreEnd ? null : canonical[(layout.PreEnd + ".post".Length)..layout.PostEnd];

    /// <summary>The digits after <c>.dev</c>; null where there is none.</summary>
    public string? Dev => layout.PublicEnd == layout.PostEnd ? null : canonical[(layout.PostEnd + ".dev".Length)..layout.PublicEnd];

    /// <summary>What follows the <c>+</c>; null where there is none.</summary>
    public string? Local => HasLocal ? canonical[(layout.PublicEnd + 1)..] : null;

    /// <summary>Whether installers pass it over unless asked: an alpha, beta, release candidate or development release.</summary>
    public bool IsPreRelease => layout.PreEnd > layout.ReleaseEnd || layout.PublicEnd > layout.PostEnd;

    public bool IsPostRelease => layout.PostEnd > layout.PreEnd;

    internal bool HasLocal => layout.PublicEnd < canonical.Length;

    /// <summary>Reads a version, with white space around it, as PEP 440's appendix B does.</summary>
    /// <returns>Null for a text that is not a version.</returns>
    public static PackageVersion? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        // A canonical text grows by 12 characters at most (a "c" becomes "rc0", a "-1" becomes ".post1");
        // a sort key has one more character for every number, and 16 for what is absent.
        const int OnStack = 128;
        int canonicalLength = text.Length + 12;
        int keyLength = (2 * text.Length) + 16;
        Span<char> canonical = canonicalLength <= OnStack ? stackalloc char[OnStack] : new char[canonicalLength];
        Span<char> key = keyLength <= 2 * OnStack ? stackalloc char[2 * OnStack] : new char[keyLength];

        VersionScanner scanner = new(text.AsSpan().Trim(), canonical, key);
        if (!scanner.TryScan(out VersionLayout layout)) return null;

        string canonicalText = scanner.Canonical.SequenceEqual(text) ? text : scanner.Canonical.ToString();
        return new PackageVersion(text, canonicalText, scanner.Key.ToString(), layout);
    }

    /// <exception cref="FormatException">The text is not a version.</exception>
    public static PackageVersion Parse(string text) =>
        Find(text) ?? throw new FormatException($"'{text}' is not a version as PEP 440 has it.");

    public int CompareTo(PackageVersion? other) => other is null ? 1 : string.CompareOrdinal(sortKey, other.sortKey);

    /// <summary>The order of the two public versions, whatever their local parts.</summary>
    public int ComparePublicTo(PackageVersion other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return PublicKey.CompareTo(other.PublicKey, StringComparison.Ordinal);
    }

    public bool Equals(PackageVersion? other) => other is not null && sortKey == other.sortKey;

    public override bool Equals(object? obj) => Equals(obj as PackageVersion);

    public override int GetHashCode() => sortKey.GetHashCode(StringComparison.Ordinal);

    /// <summary>The canonical spelling, with the release's zeros as written: <c>1.0rc1</c> for <c>v1.0-C1</c>.</summary>
    public override string ToString() => canonical;

    public static bool operator ==(PackageVersion? left, PackageVersion? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(PackageVersion? left, PackageVersion? right) => !(left == right);

    public static bool operator <(PackageVersion? left, PackageVersion? right) => Compare(left, right) < 0;

    public static bool operator <=(PackageVersion? left, PackageVersion? right) => Compare(left, right) <= 0;

    public static bool operator >(PackageVersion? left, PackageVersion? right) => Compare(left, right) > 0;

    public static bool operator >=(PackageVersion? left, PackageVersion? right) => Compare(left, right) >= 0;

    /// <summary>Whether this is a pre-release of <paramref name="final"/>, as 1.0rc1 is of 1.0, and 1.0.post2.dev1 of 1.0.post2.</summary>
    internal bool IsPreReleaseOf(PackageVersion final) => IsPreRelease && !final.IsPreRelease
        && KeyStartsLike(final, final.IsPostRelease ? final.layout.KeyPostEnd : final.layout.KeyReleaseEnd);

    /// <summary>Whether this is a post-release of <paramref name="earlier"/>, as 1.0.post1 is of 1.0, and 1.0a1.post1 of 1.0a1.</summary>
    internal bool IsPostReleaseOf(PackageVersion earlier) => IsPostRelease && !earlier.IsPostRelease && earlier.Dev is null
        && KeyStartsLike(earlier, earlier.layout.KeyPreEnd);

    /// <summary>
    /// Whether the epoch and the first <paramref name="count"/> numbers of the release are those of <paramref name="prefix"/>,
    /// where numbers that this release lacks are zeros.
    /// </summary>
    internal bool StartsWith(PackageVersion prefix, int count)
    {
        if (Epoch != prefix.Epoch) return false;

        MemoryExtensions.SpanSplitEnumerator<char> mine = Release.Split('.');
        MemoryExtensions.SpanSplitEnumerator<char> wanted = prefix.Release.Split('.');
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<char> number = mine.MoveNext() ? Release[mine.Current] : "0";
            ReadOnlySpan<char> wantedNumber = wanted.MoveNext() ? prefix.Release[wanted.Current] : "0";
            if (!number.SequenceEqual(wantedNumber)) return false;
        }

        return true;
    }

    private ReadOnlySpan<char> PublicKey => sortKey.AsSpan(0, layout.KeyPublicEnd);

    private bool KeyStartsLike(PackageVersion other, int length) => sortKey.AsSpan().StartsWith(other.sortKey.AsSpan(0, length));

    private static int Compare(PackageVersion? left, PackageVersion? right) =>
        left is null ? (right is null ? 0 : -1) : left.CompareTo(right);
}
