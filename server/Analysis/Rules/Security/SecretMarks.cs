using System.Buffers;

namespace Basewise.Analysis.Rules.Security;

/// <summary>
/// Where in a text anything stands by which a secret in it would be told. It is asked for one part behind the other, and what it has searched
/// for one it knows for the next: most parts are short, and to search each by itself would take longer than to look at its words.
/// </summary>
internal ref struct SecretMarks(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int name = -1;
    private int option = -1;

    /// <param name="start">No less than that of any part before.</param>
    public bool AreIn(int start, int end)
    {
        name = Next(SecretNames.Marks, name, start);
        if (name < end) return true;

        option = Next(SecretArgument.Marks, option, start);
        return option < end || (text[start..end].Contains('@') && text[start..end].Contains("://", StringComparison.Ordinal));
    }

    /// <param name="known">Where one was found before, which may be in front of the part.</param>
    private readonly int Next(SearchValues<string> marks, int known, int start)
    {
        if (known >= start) return known;

        int found = text[start..].IndexOfAny(marks);
        return found < 0 ? int.MaxValue : start + found;
    }
}
