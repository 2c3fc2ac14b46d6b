using System.Collections.Immutable;
using Basewise.Knowledge.Facts;

namespace Basewise.Knowledge.Packages;

/// <summary>
/// The names in the order of their popularity. Searching goes through all of them, 15,000 in well under a millisecond, so no
/// index has to be made before the first answer.
/// </summary>
internal sealed class PackageNameTable
{
    // Shorter texts are inside of too many names to mean one.
    private const int ShortestInside = 3;

    private readonly EmbeddedFacts facts;
    private readonly int[] starts;
    private readonly Lazy<Dictionary<string, int>> ranks;

    public PackageNameTable(EmbeddedFacts facts)
    {
        this.facts = facts;
        starts = FindStarts(facts.Records);
        ranks = new(() =>
        {
            Dictionary<string, int> byName = new(starts.Length, StringComparer.Ordinal);
            for (int i = 0; i + 1 < starts.Length; i++) byName[NameAt(i).ToString()] = i + 1;
            return byName;
        });
    }

    public Provenance Provenance => facts.Provenance;

    public KnownPackage? Find(string normalized) =>
        ranks.Value.TryGetValue(normalized, out int rank) ? new KnownPackage(normalized, rank) : null;

    public PackageSearch Search(string normalized, int max)
    {
        int exact = -1;
        List<int> prefixed = [];
        List<int> atWord = [];
        List<int> inside = [];
        string word = '-' + normalized;
        bool searchesInside = normalized.Length >= ShortestInside;
        for (int i = 0; i + 1 < starts.Length && prefixed.Count <= max; i++)
        {
            ReadOnlySpan<char> name = NameAt(i);
            if (name.StartsWith(normalized))
            {
                if (name.Length == normalized.Length) exact = i;
                else prefixed.Add(i);
            }
            else if (searchesInside && name.IndexOf(normalized) is > 0 and int at)
            {
                if (name[at - 1] == '-' || name.Contains(word, StringComparison.Ordinal)) atWord.Add(i);
                else inside.Add(i);
            }
        }

        // The very name may be so rare that the search stopped before it.
        if (exact < 0 && prefixed.Count > max && Find(normalized) is { } rare) exact = rare.Rank - 1;

        List<int> found = exact < 0 ? [] : [exact];
        found.AddRange(prefixed);
        found.AddRange(atWord);
        found.AddRange(inside);
        return new PackageSearch(
            [.. found.Take(max).Select(i => new KnownPackage(NameAt(i).ToString(), i + 1))], found.Count <= max, Provenance);
    }

    /// <summary>The names that start like a text but for one slip of the finger, behind their first letter; by popularity.</summary>
    public IEnumerable<KnownPackage> SearchWithSlip(string normalized, int max)
    {
        List<KnownPackage> found = [];
        for (int i = 0; i + 1 < starts.Length && found.Count < max; i++)
        {
            ReadOnlySpan<char> name = NameAt(i);
            if (StartsWithSlip(name, normalized)) found.Add(new KnownPackage(name.ToString(), i + 1));
        }

        return found;
    }

    private static bool StartsWithSlip(ReadOnlySpan<char> name, ReadOnlySpan<char> typed)
    {
        int same = name.CommonPrefixLength(typed);
        if (same == 0) return false;

        name = name[same..];
        typed = typed[same..];
        if (name.IsEmpty || typed.IsEmpty) return false;

        bool isOther = name[1..].StartsWith(typed[1..]);
        bool isTooMany = name.StartsWith(typed[1..]);
        bool isTooFew = name[1..].StartsWith(typed);
        bool isTurned = name.Length > 1 && typed.Length > 1 && name[0] == typed[1] && name[1] == typed[0] && name[2..].StartsWith(typed[2..]);
        return isOther || isTooMany || isTooFew || isTurned;
    }

    private ReadOnlySpan<char> NameAt(int index) => facts.Records[starts[index]..(starts[index + 1] - 1)];

    private static int[] FindStarts(ReadOnlySpan<char> records)
    {
        int[] starts = new int[records.Count('\n') + 1];
        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] = starts[i - 1] + records[starts[i - 1]..].IndexOf('\n') + 1;
        }

        return starts;
    }
}
