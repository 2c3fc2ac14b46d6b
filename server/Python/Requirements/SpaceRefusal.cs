using System.Globalization;

namespace Basewise.Python.Requirements;

/// <summary>What is said of the spaces that a word processor or a web page puts where a plain one is meant.</summary>
internal static class SpaceRefusal
{
    /// <returns>Null where all are spaces that packaging takes.</returns>
    public static string? Find(ReadOnlySpan<char> spaces)
    {
        foreach (char c in spaces)
        {
            if (!char.IsAscii(c)) return string.Create(CultureInfo.InvariantCulture, $"pip takes no such space (U+{(int)c:X4}) here: write a plain one.");
        }

        return null;
    }
}
