using System.Collections.Immutable;
using System.Text;

namespace Basewise.Syntax.Ignore;

/// <summary>Reads a pattern from left to right. Its grammar is that of Go's <c>filepath.Match</c>, and <c>**</c> where that is asked for.</summary>
internal ref struct PatternReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int at;

    /// <summary>The elements, or <c>null</c> where Go calls the pattern bad.</summary>
    public ImmutableArray<PatternElement>? Read(bool hasDoubleStars)
    {
        ImmutableArray<PatternElement>.Builder elements = ImmutableArray.CreateBuilder<PatternElement>(text.Length);
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '*' when hasDoubleStars && at + 1 < text.Length && text[at + 1] == '*':
                    ReadDoubleStar(elements);
                    break;
                case '*':
                    at++;
                    if (elements is not [.., { Kind: PatternElementKind.Star }]) elements.Add(new PatternElement(PatternElementKind.Star));
                    break;
                case '?':
                    at++;
                    elements.Add(new PatternElement(PatternElementKind.Any));
                    break;
                case '[':
                    if (ReadClass() is not { } characters) return null;
                    elements.Add(new PatternElement(PatternElementKind.Class, Class: characters));
                    break;
                case '\\' when ++at == text.Length:
                    return null;
                default:
                    elements.Add(new PatternElement(PatternElementKind.Character, ReadRune()));
                    break;
            }
        }

        return elements.ToImmutable();
    }

    private void ReadDoubleStar(ImmutableArray<PatternElement>.Builder elements)
    {
        bool isFirst = at == 0;
        at += 2;
        bool hasSlash = at < text.Length && text[at] == '/';
        if (hasSlash) at++;

        // moby compares the ends of the two texts where nothing but plain characters follows: "**.pyc" takes "a/b.pyc".
        if (at == text.Length || (isFirst && !hasSlash && !text[at..].ContainsAny("*?[]\\")))
        {
            elements.Add(new PatternElement(PatternElementKind.Rest));
            return;
        }

        elements.Add(new PatternElement(PatternElementKind.DepthEntry));
        elements.Add(new PatternElement(PatternElementKind.DepthLoop));
    }

    private CharacterClass? ReadClass()
    {
        at++;
        bool isNegated = at < text.Length && text[at] == '^';
        if (isNegated) at++;

        ImmutableArray<(int, int)>.Builder ranges = ImmutableArray.CreateBuilder<(int, int)>();
        while (at < text.Length && (text[at] != ']' || ranges.Count == 0))
        {
            if (ReadClassCharacter() is not { } low) return null;

            int? high = low;
            if (at < text.Length && text[at] == '-')
            {
                at++;
                high = ReadClassCharacter();
            }

            if (high is not { } last || last < low) return null;
            ranges.Add((low, last));
        }

        if (at == text.Length) return null;

        at++;
        return new CharacterClass(isNegated, ranges.ToImmutable());
    }

    private int? ReadClassCharacter()
    {
        if (at == text.Length || text[at] is '-' or ']') return null;
        if (text[at] == '\\' && ++at == text.Length) return null;

        return ReadRune();
    }

    private int ReadRune()
    {
        Rune.DecodeFromUtf16(text[at..], out Rune rune, out int length);
        at += length;
        return rune.Value;
    }
}
