namespace Basewise.Analysis.Semantics.Indexes;

/// <summary>The host of a URL.</summary>
internal static class UrlHost
{
    /// <summary>In lower case, without credentials and port; null where it is not written out.</summary>
    public static string? Find(string url)
    {
        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0) return null;

        int start = UrlCredentials.Find(url) is { } credentials ? credentials.End + 1 : scheme + 3;
        int length = url.AsSpan(start).IndexOfAny('/', '?', '#');
        string host = length < 0 ? url[start..] : url[start..(start + length)];
        int port = host.LastIndexOf(':');
        if (port >= 0 && !host.EndsWith(']')) host = host[..port];
        return host.Length == 0 || host.AsSpan().ContainsAny('$', '`', '{') ? null : host.ToLowerInvariant();
    }
}
