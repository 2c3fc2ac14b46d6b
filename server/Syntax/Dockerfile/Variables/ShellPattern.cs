using System.Text;

namespace Basewise.Syntax.Dockerfile.Variables;

/// <summary>A shell's pattern as BuildKit has it: <c>*</c>, <c>?</c> and escapes, no brackets.</summary>
internal sealed class ShellPattern
{
    /// <summary>Beyond these lengths nothing matches: matching costs the product of the two, squared for a replacement.</summary>
    private const int MaxPattern = 128;

    private const int MaxValue = 512;

    private readonly List<(char Char, Kind Kind)> items = [];

    private enum Kind
    {
        Literal,
        AnyChar,
        AnyText,
    }

    /// <summary>The pattern, or <c>null</c> where it escapes a character that needs none.</summary>
    public static ShellPattern? Parse(string text)
    {
        ShellPattern pattern = new();
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\\')
            {
                char next = i + 1 < text.Length ? text[i + 1] : '\0';
                if (next is '}' or '/') continue;
                if (next is not ('*' or '?' or '\\')) return null;

                pattern.items.Add((next, Kind.Literal));
                i++;
            }
            else
            {
                pattern.items.Add((c, c switch { '*' => Kind.AnyText, '?' => Kind.AnyChar, _ => Kind.Literal }));
            }
        }

        return pattern;
    }

    public string TrimStart(string value, bool isLongest) => value[Math.Max(0, MatchLength(value, items, isLongest))..];

    public string TrimEnd(string value, bool isLongest)
    {
        char[] reversed = value.ToCharArray();
        Array.Reverse(reversed);
        int length = MatchLength(reversed, Enumerable.Reverse(items).ToList(), isLongest);
        return value[..^Math.Max(0, length)];
    }

    public string Replace(string value, string replacement, bool isGlobal)
    {
        StringBuilder result = new();
        int at = 0;
        while (at < value.Length)
        {
            int length = MatchLength(value.AsSpan(at), items, isLongest: true);
            if (length <= 0)
            {
                result.Append(value[at++]);
                continue;
            }

            result.Append(replacement);
            at += length;
            if (!isGlobal) break;
        }

        return result.Append(value, at, value.Length - at).ToString();
    }

    /// <summary>How many characters at the start match, -1 where none do: all states of the pattern are followed at once.</summary>
    private static int MatchLength(ReadOnlySpan<char> value, List<(char Char, Kind Kind)> items, bool isLongest)
    {
        if (items.Count > MaxPattern || value.Length > MaxValue) return -1;

        Span<bool> states = stackalloc bool[MaxPattern + 1];
        states = states[..(items.Count + 1)];
        states.Clear();
        states[0] = true;
        SkipEmptyText(states, items);
        int found = states[^1] ? 0 : -1;
        for (int i = 0; i < value.Length && (isLongest || found < 0); i++)
        {
            for (int s = items.Count; s >= 0; s--)
            {
                // Going down, so that a state is read before the character has changed it.
                bool stays = states[s] && s < items.Count && items[s].Kind == Kind.AnyText;
                bool arrives = s > 0 && states[s - 1] && items[s - 1] switch
                {
                    (_, Kind.AnyChar) => true,
                    (char literal, Kind.Literal) => literal == value[i],
                    _ => false,
                };
                states[s] = stays || arrives;
            }

            SkipEmptyText(states, items);
            if (states[^1]) found = i + 1;
            if (!states.Contains(true)) break;
        }

        return found;
    }

    private static void SkipEmptyText(Span<bool> states, List<(char Char, Kind Kind)> items)
    {
        for (int s = 0; s < items.Count; s++)
        {
            if (states[s] && items[s].Kind == Kind.AnyText) states[s + 1] = true;
        }
    }
}
