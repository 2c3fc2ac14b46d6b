namespace Basewise.Analysis.Semantics.Indexes;

/// <summary>The part of a URL that says who asks: <c>user:password</c> of <c>https://user:password@host/</c>, as it is written.</summary>
/// <param name="Start">Its first character in the URL.</param>
/// <param name="End">That of the at sign behind it.</param>
/// <param name="User">What stands before the colon, or all of it.</param>
/// <param name="Password">What stands behind the colon; null without one.</param>
public sealed record UrlCredentials(int Start, int End, string User, string? Password)
{
    public static UrlCredentials? Find(string url)
    {
        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0) return null;

        int start = scheme + 3;
        int at = -1;
        int colon = -1;
        int depth = 0;
        for (int i = start; i < url.Length; i++)
        {
            char c = url[i];
            if (c is '(' or '{' && url[i - 1] == '$') depth++;
            else if (c is ')' or '}' && depth > 0) depth--;
            else if (depth > 0) continue;
            else if (c is '/' or '?' or '#') break;
            else if (c == '@') at = i;
            else if (c == ':' && colon < 0) colon = i;
        }

        if (at <= start) return null;
        return colon >= 0 && colon < at
            ? new UrlCredentials(start, at, url[start..colon], url[(colon + 1)..at])
            : new UrlCredentials(start, at, url[start..at], null);
    }
}
