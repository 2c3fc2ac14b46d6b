namespace Basewise.Remote.Registries;

/// <summary>How a registry wants to be shown who asks: one challenge of <c>WWW-Authenticate</c>.</summary>
/// <param name="Scheme">In lower case: <c>bearer</c>, <c>basic</c>.</param>
internal sealed record Challenge(string Scheme, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>Reads all challenges of a header, of which one may hold several (RFC 9110, 11.6.1).</summary>
    public static IReadOnlyList<Challenge> Read(string header)
    {
        List<Challenge> challenges = [];
        Dictionary<string, string> parameters = [];
        int at = 0;
        while (at < header.Length)
        {
            if (header[at] is ' ' or ',' or '\t')
            {
                at++;
                continue;
            }

            string word = ReadUntil(" ,=\"\t", header, ref at);
            if (word.Length == 0) break;

            while (at < header.Length && header[at] == ' ') at++;
            if (at < header.Length && header[at] == '=')
            {
                at++;
                parameters[word.ToLowerInvariant()] = ReadValue(header, ref at);
            }
            else
            {
                parameters = new(StringComparer.Ordinal);
                challenges.Add(new Challenge(word.ToLowerInvariant(), parameters));
            }
        }

        return challenges;
    }

    public string? Find(string parameter) => Parameters.GetValueOrDefault(parameter);

    private static string ReadUntil(string ends, string header, ref int at)
    {
        int start = at;
        while (at < header.Length && !ends.Contains(header[at], StringComparison.Ordinal)) at++;
        return header[start..at];
    }

    private static string ReadValue(string header, ref int at)
    {
        while (at < header.Length && header[at] == ' ') at++;
        // An address without quotes is no token, and is sent all the same.
        if (at >= header.Length || header[at] != '"') return ReadUntil(" ,\t", header, ref at);

        System.Text.StringBuilder value = new();
        for (at++; at < header.Length && header[at] != '"'; at++)
        {
            if (header[at] == '\\' && at + 1 < header.Length) at++;
            value.Append(header[at]);
        }

        at++;
        return value.ToString();
    }
}
