using System.Buffers;

namespace Basewise.Python.Requirements;

/// <summary>The name of a distribution. Names that differ in case, and in which of <c>- _ .</c> they use, are the same (PEP 503).</summary>
public readonly struct PackageName : IEquatable<PackageName>
{
    private static readonly SearchValues<char> Characters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");

    private PackageName(string text, string normalized)
    {
        Text = text;
        Normalized = normalized;
    }

    /// <summary>The name as written.</summary>
    public string Text { get; }

    /// <summary>Lower case, with one <c>-</c> for every run of <c>- _ .</c></summary>
    public string Normalized { get; }

    /// <returns>Null for a text that cannot be a name: names are of ASCII letters, digits and <c>- _ .</c>, none of these at an end.</returns>
    public static PackageName? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsValid(text) ? new PackageName(text, Normalize(text)) : null;
    }

    public static bool IsValid(ReadOnlySpan<char> text) =>
        text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1]) && text.IndexOfAnyExcept(Characters) < 0;

    /// <summary>How many of the first characters can be in a name.</summary>
    public static int LengthAtStart(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExcept(Characters);
        return end < 0 ? text.Length : end;
    }

    /// <summary>The normalised spelling of a name, or of its beginning.</summary>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsNormalized(text)) return text;

        Span<char> buffer = text.Length <= 128 ? stackalloc char[128] : new char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            if (!IsSeparator(c)) buffer[length++] = char.ToLowerInvariant(c);
            else if (length == 0 || buffer[length - 1] != '-') buffer[length++] = '-';
        }

        return buffer[..length].ToString();
    }

    /// <summary>Whether the character can be in a name.</summary>
    public static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || IsSeparator(c);

    public bool Equals(PackageName other) => Normalized == other.Normalized;

    public override bool Equals(object? obj) => obj is PackageName other && Equals(other);

    public override int GetHashCode() => Normalized.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    public static bool operator ==(PackageName left, PackageName right) => left.Equals(right);

    public static bool operator !=(PackageName left, PackageName right) => !left.Equals(right);

    private static bool IsSeparator(char c) => c is '-' or '_' or '.';

    private static bool IsNormalized(string text)
    {
        char before = '\0';
        foreach (char c in text)
        {
            if (char.IsUpper(c) || c is '_' or '.' || (c == '-' && before == '-')) return false;
            before = c;
        }

        return true;
    }
}
