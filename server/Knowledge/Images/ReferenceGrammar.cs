using System.Buffers;
using Basewise.Syntax.Text;

namespace Basewise.Knowledge.Images;

/// <summary>
/// The grammar of image references, as in <c>distribution/reference</c> (<c>regexp.go</c>, <c>normalize.go</c>), in one pass
/// from the left.
/// </summary>
internal static class ReferenceGrammar
{
    private const int LongestTag = 128;
    private const int LongestRepository = 255;
    private const int LengthOfImageId = 64;

    private static readonly SearchValues<char> lowerHex = SearchValues.Create("0123456789abcdef");
    private static readonly SearchValues<char> ipv6 = SearchValues.Create("0123456789abcdefABCDEF:");

    public static ImageReference? Parse(string text)
    {
        int at = text.IndexOf('@', StringComparison.Ordinal);
        int end = at < 0 ? text.Length : at;
        TextSpan? digest = at < 0 ? null : new TextSpan(at + 1, text.Length);
        if (digest is not null && !IsDigest(text.AsSpan(at + 1))) return null;

        // A colon before the last slash belongs to a port.
        int slash = text.AsSpan(0, end).LastIndexOf('/');
        int colon = text.IndexOf(':', slash + 1, end - slash - 1);
        TextSpan? tag = colon < 0 ? null : new TextSpan(colon + 1, end);
        if (colon >= 0 && !IsTag(text.AsSpan(colon + 1, end - colon - 1))) return null;

        string name = text[..(colon < 0 ? end : colon)];
        (string registry, string path) = Normalise(name);
        bool valid = IsHost(registry) && IsPath(path) && registry.Length + 1 + path.Length <= LongestRepository && !IsImageId(name);

        return valid ? new ImageReference(text, new TextSpan(0, name.Length), tag, digest, registry, path) : null;
    }

    /// <summary>The first part is a host if it could not be a path: it has a dot, a colon or a capital, or is <c>localhost</c>.</summary>
    private static (string Registry, string Path) Normalise(string name)
    {
        int slash = name.IndexOf('/', StringComparison.Ordinal);
        string first = slash < 0 ? "" : name[..slash];
        bool isHost = first == "localhost" || first.AsSpan().IndexOfAny('.', ':') >= 0 || first.Any(char.IsAsciiLetterUpper);
        if (slash == 0) return ("", name);

        string registry = isHost && !ImageReference.IsDockerHub(first) ? first : "docker.io";
        string path = isHost ? name[(slash + 1)..] : name;
        return (registry, registry == "docker.io" && !path.Contains('/', StringComparison.Ordinal) ? "library/" + path : path);
    }

    private static bool IsHost(string host)
    {
        ReadOnlySpan<char> name = host;
        int port = host.LastIndexOf(':');
        if (port >= 0 && !host.EndsWith(']'))
        {
            if (port == host.Length - 1 || name[(port + 1)..].ContainsAnyExceptInRange('0', '9')) return false;
            name = name[..port];
        }

        if (name.Length > 2 && name[0] == '[' && name[^1] == ']') return !name[1..^1].ContainsAnyExcept(ipv6);

        if (name.Length == 0) return false;
        foreach (Range range in name.Split('.'))
        {
            ReadOnlySpan<char> label = name[range];
            if (label.Length == 0 || label[0] == '-' || label[^1] == '-') return false;
            foreach (char c in label)
            {
                if (!char.IsAsciiLetterOrDigit(c) && c != '-') return false;
            }
        }

        return true;
    }

    private static bool IsPath(string path)
    {
        if (path.Length == 0) return false;
        foreach (Range range in path.AsSpan().Split('/'))
        {
            if (!IsPathComponent(path.AsSpan(range.Start.Value, range.End.Value - range.Start.Value))) return false;
        }

        return true;
    }

    /// <summary>Lower-case letters and digits in groups, between them one dot, one or two underscores, or any number of dashes.</summary>
    private static bool IsPathComponent(ReadOnlySpan<char> component)
    {
        int i = 0;
        while (true)
        {
            int start = i;
            while (i < component.Length && (char.IsAsciiLetterLower(component[i]) || char.IsAsciiDigit(component[i]))) i++;
            if (i == start) return false;
            if (i == component.Length) return true;

            int separator = i;
            while (i < component.Length && component[i] == component[separator]) i++;
            int length = i - separator;
            bool allowed = component[separator] switch
            {
                '.' => length == 1,
                '_' => length <= 2,
                '-' => true,
                _ => false,
            };
            if (!allowed) return false;
        }
    }

    private static bool IsTag(ReadOnlySpan<char> tag)
    {
        if (tag.Length is 0 or > LongestTag || tag[0] is '.' or '-') return false;
        foreach (char c in tag)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.' or '-')) return false;
        }

        return true;
    }

    private static bool IsDigest(ReadOnlySpan<char> digest)
    {
        int length = digest.StartsWith("sha256:") ? 64 : digest.StartsWith("sha384:") ? 96 : digest.StartsWith("sha512:") ? 128 : 0;
        return length > 0 && digest.Length == 7 + length && !digest[7..].ContainsAnyExcept(lowerHex);
    }

    /// <summary>64 hexadecimal digits are an image's id, never a name.</summary>
    private static bool IsImageId(string name) => name.Length == LengthOfImageId && !name.AsSpan().ContainsAnyExcept(lowerHex);
}
