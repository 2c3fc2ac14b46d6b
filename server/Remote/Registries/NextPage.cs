using System.Collections.Immutable;

namespace Basewise.Remote.Registries;

/// <summary>The address of the next page in <c>Link</c> headers (RFC 8288): <c>&lt;/v2/…?last=x&amp;n=100&gt;; rel="next"</c>.</summary>
internal static class NextPage
{
    /// <returns>Null where this is the last page.</returns>
    public static string? Find(ImmutableArray<string> links)
    {
        foreach (string link in links.SelectMany(header => header.Split(", <")))
        {
            int end = link.IndexOf('>', StringComparison.Ordinal);
            if (end < 0) continue;

            string[] parameters = link[(end + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parameters.Any(IsNext)) return link[..end].TrimStart('<', ' ');
        }

        return null;
    }

    private static bool IsNext(string parameter) =>
        parameter.Replace(" ", "", StringComparison.Ordinal).TrimEnd(',') is var rel && (rel.Equals("rel=\"next\"", StringComparison.OrdinalIgnoreCase) || rel.Equals("rel=next", StringComparison.OrdinalIgnoreCase));
}
