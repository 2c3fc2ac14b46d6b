using System.Text;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Features.Symbols;

/// <summary>Text for one line of an outline.</summary>
internal static class ShortText
{
    /// <summary>In UTF-16 units; an editor's side bar shows half of it.</summary>
    public const int MaxLength = 80;

    public static string Of(WordSyntax word) => Of(word.Raw);

    /// <summary>The text with its white space folded, cut off behind <see cref="MaxLength"/>.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        StringBuilder result = new(Math.Min(text.Length, MaxLength) + 1);
        bool afterSpace = true;
        foreach (char c in text)
        {
            if (result.Length >= MaxLength) break;

            bool isSpace = char.IsWhiteSpace(c) || char.IsControl(c);
            if (!isSpace) result.Append(c);
            else if (!afterSpace) result.Append(' ');
            afterSpace = isSpace;
        }

        bool isCut = result.Length >= MaxLength;
        if (isCut && char.IsHighSurrogate(result[^1])) result.Length--;
        string shortened = result.ToString().TrimEnd();
        return isCut ? shortened + "…" : shortened;
    }
}
