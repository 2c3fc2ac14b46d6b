namespace Basewise.Analysis.Rules.Variables;

/// <summary>Finds the name that a misspelt one was meant to be.</summary>
internal static class NearName
{
    /// <summary>Hardly a file has more variables than this, or longer names; beyond it a hint is not worth its time.</summary>
    private const int MostCandidates = 200;
    private const int LongestName = 64;
    private const int LongestCandidate = LongestName + MostSlips + 1;

    /// <summary>How far a misspelt name is from the right one, at most.</summary>
    public const int MostSlips = 2;

    /// <summary>The nearest of the names, at most two slips away and fewer than a third of its letters; <c>null</c> where none is near.</summary>
    public static string? Find(string name, IEnumerable<string> candidates) => Find(name, candidates, Math.Min(MostSlips, (name.Length - 1) / 3));

    /// <summary>The nearest of the names, at most so many slips away; two letters that changed places are one.</summary>
    /// <param name="slips">No more than <see cref="MostSlips"/>.</param>
    public static string? Find(string name, IEnumerable<string> candidates, int slips)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(slips, MostSlips);
        string[] names = candidates as string[] ?? [.. candidates.Take(MostCandidates + 1)];
        if (name.Length > LongestName || names.Length > MostCandidates) return null;

        string? best = null;
        int bestDistance = slips + 1;
        foreach (string candidate in names)
        {
            if (Math.Abs(candidate.Length - name.Length) > bestDistance || candidate == name) continue;

            // Of two names that are equally near, always the same one is chosen, whatever the order.
            int distance = Distance(name, candidate, bestDistance);
            bool isNearer = distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0);
            if (isNearer) (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    /// <summary>
    /// Levenshtein's distance with two letters that changed places as one slip; letters that differ in case alone count as the same.
    /// </summary>
    /// <param name="limit">Of a distance above it no more is told than that.</param>
    private static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        // How two names begin and end alike costs nothing.
        int start = 0;
        while (start < Math.Min(left.Length, right.Length) && IsSame(left[start], right[start])) start++;
        left = left[start..];
        right = right[start..];
        int end = 0;
        while (end < Math.Min(left.Length, right.Length) && IsSame(left[^(end + 1)], right[^(end + 1)])) end++;
        left = left[..^end];
        right = right[..^end];

        Span<int> beforeLast = stackalloc int[LongestCandidate + 1];
        Span<int> last = stackalloc int[LongestCandidate + 1];
        Span<int> current = stackalloc int[LongestCandidate + 1];
        for (int j = 0; j <= right.Length; j++) last[j] = j;

        int leastOfLast = 0;
        for (int i = 1; i <= left.Length; i++)
        {
            int least = current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int change = last[j - 1] + (IsSame(left[i - 1], right[j - 1]) ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(last[j], current[j - 1]) + 1);
                bool isExchange = i > 1 && j > 1 && IsSame(left[i - 1], right[j - 2]) && IsSame(left[i - 2], right[j - 1]);
                if (isExchange) current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                least = Math.Min(least, current[j]);
            }

            // Each row follows from the two before it, and becomes no less than they are: most names are far apart within three letters.
            if (least > limit && leastOfLast + 1 > limit) return least;

            leastOfLast = least;
            Span<int> free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }

        return last[right.Length];
    }

    private static bool IsSame(char left, char right) => left == right || char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
