namespace Basewise.Knowledge.Images;

/// <summary>Finds the tag that a wrong one was probably meant to be, among those that there are.</summary>
public static class NearestTag
{
    private const int SlipsForgiven = 2;
    private const int LongestTag = 128;

    /// <returns>Null where none is so near that it is more than a guess.</returns>
    public static string? Find(string tag, IEnumerable<string> known)
    {
        if (tag.Length is <= SlipsForgiven or > LongestTag) return null;

        string? best = null;
        int bestDistance = SlipsForgiven + 1;
        foreach (string candidate in known)
        {
            if (Math.Abs(candidate.Length - tag.Length) > SlipsForgiven) continue;

            int distance = TagDistance.Between(tag, candidate);
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) > 0)) (best, bestDistance) = (candidate, distance);
        }

        return best;
    }
}
