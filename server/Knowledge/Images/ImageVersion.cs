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
    public string Series => FormattableString.Invariant($"{Major}.{Minor}");

    /// <returns>Null for anything but one to three numbers, the third optionally followed by <c>a1</c>, <c>b1</c> or <c>rc1</c>.</returns>
    public static ImageVersion? Parse(string text)
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

        string release = text[..end] + (parts == 1 ? ".0.0" : parts == 2 ? ".0" : "");
        string label = text[end..];
        if (label.Length > 0)
        {
            // rc1 becomes rc.1: NuGet orders the parts between dots as numbers, so that rc10 follows rc9.
            string word = label.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            string number = label[word.Length..];
            if (parts < 3 || word is not ("a" or "b" or "rc") || number.Length is 0 or > 3) return null;
            release += $"-{word}.{number}";
        }

        return NuGetVersion.TryParse(release, out NuGetVersion? order) ? new ImageVersion(text, order, parts) : null;
    }

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
}
