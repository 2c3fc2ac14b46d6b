using System.Collections.Immutable;

namespace Basewise.Syntax.Ignore;

/// <summary><c>[a-z]</c> or <c>[^a-z]</c></summary>
internal sealed record CharacterClass(bool IsNegated, ImmutableArray<(int Low, int High)> Ranges)
{
    // A negated class takes a slash too: moby hands it to a regular expression as it is.
    public bool Takes(int rune)
    {
        foreach ((int low, int high) in Ranges)
        {
            if (low <= rune && rune <= high) return !IsNegated;
        }

        return IsNegated;
    }
}
