namespace Basewise.Analysis.Rules.Variables;

/// <summary>Finds the name that a misspelt one was meant to be.</summary>
internal static class NearName
{
    /// <summary>No one has more variables than this, and no name is longer; beyond it a hint is not worth its time.</summary>
    private const int MostCandidates = 200;
    private const int LongestName = 64;

    /// <summary>The nearest of the names, at most two slips away and fewer than a third of its letters; <c>null</c> where none is near.</summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length > LongestName) return null;

        string? best = null;
        int bestDistance = Math.Min(2, (name.Length - 1) / 3) + 1;
        foreach (string candidate in candidates.Take(MostCandidates).Order(StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - name.Length) >= bestDistance || candidate == name) continue;

            int distance = Distance(name, candidate);
            if (distance < bestDistance) (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    /// <summary>Levenshtein's distance; letters that differ in case alone count as the same.</summary>
    private static int Distance(string left, string right)
    {
        int[] last = [.. Enumerable.Range(0, right.Length + 1)];
        int[] current = new int[right.Length + 1];
        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int change = last[j - 1] + (char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(last[j], current[j - 1]) + 1);
            }

            (last, current) = (current, last);
        }

        return last[right.Length];
    }
}
