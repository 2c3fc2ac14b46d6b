namespace Basewise.Analysis.Rules.Variables;

/// <summary>Finds the name that a misspelt one was meant to be.</summary>
internal static class NearName
{
    /// <summary>Hardly a file has more variables than this, or longer names; beyond it a hint is not worth its time.</summary>
    private const int MostCandidates = 200;
    private const int LongestName = 64;

    /// <summary>How far a misspelt name is from the right one, at most.</summary>
    public const int MostSlips = 2;

    /// <summary>The nearest of the names, at most two slips away and fewer than a third of its letters; <c>null</c> where none is near.</summary>
    public static string? Find(string name, IEnumerable<string> candidates) => Find(name, candidates, Math.Min(MostSlips, (name.Length - 1) / 3));

    /// <summary>The nearest of the names, at most so many slips away; two letters that changed places are one.</summary>
    public static string? Find(string name, IEnumerable<string> candidates, int slips)
    {
        string[] names = [.. candidates.Take(MostCandidates + 1)];
        if (name.Length > LongestName || names.Length > MostCandidates) return null;

        string? best = null;
        int bestDistance = slips + 1;
        foreach (string candidate in names)
        {
            if (Math.Abs(candidate.Length - name.Length) > bestDistance || candidate == name) continue;

            // Of two names that are equally near, always the same one is chosen, whatever the order.
            int distance = Distance(name, candidate);
            bool isNearer = distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0);
            if (isNearer) (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    /// <summary>
    /// Levenshtein's distance with two letters that changed places as one slip; letters that differ in case alone count as the same.
    /// </summary>
    private static int Distance(string left, string right)
    {
        int[] beforeLast = new int[right.Length + 1];
        int[] last = [.. Enumerable.Range(0, right.Length + 1)];
        int[] current = new int[right.Length + 1];
        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int change = last[j - 1] + (IsSame(left[i - 1], right[j - 1]) ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(last[j], current[j - 1]) + 1);
                bool isExchange = i > 1 && j > 1 && IsSame(left[i - 1], right[j - 2]) && IsSame(left[i - 2], right[j - 1]);
                if (isExchange) current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }

    private static bool IsSame(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
