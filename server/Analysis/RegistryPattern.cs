namespace Basewise.Analysis;

/// <summary>
/// Says which images are meant: a registry (<c>ghcr.io</c>, <c>localhost:5000</c>), perhaps with a path (<c>docker.io/library</c>). A star
/// stands for any characters: <c>*.example.org</c>, <c>*</c>.
/// </summary>
public sealed record RegistryPattern(string Text)
{
    /// <summary>Whether an image is in the registry and below the path.</summary>
    /// <param name="registry">With its port; <c>docker.io</c> for Docker Hub.</param>
    /// <param name="repository">The whole path: <c>library/python</c> for Docker's official image.</param>
    public bool Matches(string registry, string repository)
    {
        string pattern = Text.TrimEnd('/');
        return Matches(pattern, $"{registry}/{repository}", isPrefix: true);
    }

    /// <summary>Whether a text is of a pattern from its start to its end.</summary>
    internal static bool MatchesWhole(string pattern, string text) => Matches(pattern, text, isPrefix: false);

    /// <summary>Each star takes as little as it can, and more when the rest does not fit: no pattern makes it slow.</summary>
    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> image, bool isPrefix)
    {
        int p = 0;
        int i = 0;
        int star = -1;
        int afterStar = 0;
        while (true)
        {
            // Where the pattern ends, the image may go on with a part of its path.
            if (p == pattern.Length && (i == image.Length || (isPrefix && image[i] == '/'))) return true;

            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                afterStar = i;
            }
            else if (p < pattern.Length && i < image.Length && pattern[p] == image[i])
            {
                p++;
                i++;
            }
            else if (star >= 0 && afterStar < image.Length)
            {
                p = star + 1;
                i = ++afterStar;
            }
            else
            {
                return false;
            }
        }
    }
}
