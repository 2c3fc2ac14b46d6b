using System.Globalization;
using NuGet.Versioning;

namespace Basewise.Knowledge.Images;

/// <summary>
/// A version as image tags write it: <c>3</c>, <c>3.12</c>, <c>3.12.4</c>, <c>3.15.0rc1</c>; of Python, or of a distribution.
/// Missing parts count as zero when two are compared.
/// </summary>
public sealed class ImageVersion : IComparable<ImageVersion>, IEquatable<ImageVersion>
{
    private readonly string text;
    private readonly NuGetVersion order;
    private string? series;

    private ImageVersion(string text, NuGetVersion order, int parts)
    {
        this.text = text;
        this.order = order;
        Parts = parts;
    }

    /// <summary>How many numbers are written: 2 for <c>3.12</c>.</summary>
    public int Parts { get; }

    public int Major => order.Major;

    public int Minor => order.Minor;

    public int Patch => order.Patch;

    public bool IsPrerelease => order.IsPrerelease;

    /// <summary><c>3.12</c> of <c>3.12.4</c>.</summary>
    public string Series => series ??= string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    /// <returns>Null for anything but one to three numbers, the third optionally followed by <c>a1</c>, <c>b1</c> or <c>rc1</c>.</returns>
    public static ImageVersion? Parse(string text)
    {
        if (FindLabel(text) is not var (end, parts)) return null;

        Span<int> numbers = [0, 0, 0];
        int part = 0;
        foreach (char c in text.AsSpan(0, end))
        {
            if (c == '.') part++;
            else numbers[part] = (numbers[part] * 10) + (c - '0');
        }

        // rc1 becomes rc.1: NuGet orders the parts between dots as numbers, so that rc10 follows rc9.
        int digits = end + text.AsSpan(end).TrimEnd("0123456789").Length;
        NuGetVersion order = end == text.Length
            ? new(numbers[0], numbers[1], numbers[2])
            : new(numbers[0], numbers[1], numbers[2], [text[end..digits], text[digits..]], metadata: null);
        return new ImageVersion(text, order, parts);
    }

    /// <summary>Whether a text is a version, which costs less than to read it.</summary>
    public static bool IsOne(ReadOnlySpan<char> text) => FindLabel(text) is not null;

    public int CompareTo(ImageVersion? other) => other is null ? 1 : order.CompareTo(other.order);

    public bool Equals(ImageVersion? other) => other is not null && order.Equals(other.order);

    public override bool Equals(object? obj) => Equals(obj as ImageVersion);

    public override int GetHashCode() => order.GetHashCode();

    /// <summary>As it was written.</summary>
    public override string ToString() => text;

    public static bool operator ==(ImageVersion? left, ImageVersion? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(ImageVersion? left, ImageVersion? right) => !(left == right);

    public static bool operator <(ImageVersion? left, ImageVersion? right) => Comparer<ImageVersion>.Default.Compare(left, right) < 0;

    public static bool operator <=(ImageVersion? left, ImageVersion? right) => Comparer<ImageVersion>.Default.Compare(left, right) <= 0;

    public static bool operator >(ImageVersion? left, ImageVersion? right) => Comparer<ImageVersion>.Default.Compare(left, right) > 0;

    public static bool operator >=(ImageVersion? left, ImageVersion? right) => Comparer<ImageVersion>.Default.Compare(left, right) >= 0;

    /// <summary>Where the label of a test version begins, which is the end for others, and how many numbers stand before it; null for what is no version.</summary>
    private static (int Start, int Parts)? FindLabel(ReadOnlySpan<char> text)
    {
        int end = 0;
        int parts = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            int start = end;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;

            // Longer numbers are no versions, and would not fit.
            if (end - start > 6) return null;

            parts++;
            if (parts == 3 || end == text.Length || text[end] != '.') break;
            end++;
        }

        if (parts == 0 || text[end - 1] == '.') return null;
        if (end == text.Length) return (end, parts);

        ReadOnlySpan<char> word = text[end..].TrimEnd("0123456789");
        int digits = text.Length - end - word.Length;
        return parts == 3 && word is "a" or "b" or "rc" && digits is > 0 and <= 3 ? (end, parts) : null;
    }
}
