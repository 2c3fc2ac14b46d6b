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
        Span<char> result = stackalloc char[MaxLength];
        int length = 0;
        bool afterSpace = true;
        foreach (char c in text)
        {
            if (length == MaxLength) break;

            bool isSpace = char.IsWhiteSpace(c) || char.IsControl(c);
            if (!isSpace) result[length++] = c;
            else if (!afterSpace) result[length++] = ' ';
            afterSpace = isSpace;
        }

        bool isCut = length == MaxLength;
        if (isCut && char.IsHighSurrogate(result[length - 1])) length--;
        ReadOnlySpan<char> shortened = result[..length].TrimEnd();
        return isCut ? $"{shortened}…" : shortened.ToString();
    }
}
