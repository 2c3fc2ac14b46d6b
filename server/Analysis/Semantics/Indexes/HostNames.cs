using System.Globalization;

namespace Basewise.Analysis.Semantics.Indexes;

/// <summary>What a host's name or address says of where it stands.</summary>
public static class HostNames
{
    /// <summary>Reserved for private use (RFC 2606, RFC 6762, RFC 8375, ICANN's <c>internal</c>), or in use as if they were.</summary>
    private static readonly string[] PrivateDomains = [".local", ".localhost", ".internal", ".test", ".lan", ".home.arpa", ".corp", ".intranet", ".svc"];

    /// <summary>
    /// Whether the host stands in the same machine or private network: <c>localhost</c>, a name without a dot, as services of one
    /// compose file have, an address of RFC 1918.
    /// </summary>
    /// <param name="host">In lower case, without a port.</param>
    public static bool IsPrivate(string host)
    {
        if (!host.Contains('.', StringComparison.Ordinal)) return true;
        if (Array.Exists(PrivateDomains, domain => host.EndsWith(domain, StringComparison.Ordinal))) return true;

        string[] parts = host.Split('.');
        if (parts.Length != 4 || !byte.TryParse(parts[0], CultureInfo.InvariantCulture, out byte first) || !byte.TryParse(parts[1], CultureInfo.InvariantCulture, out byte second)) return false;

        return first is 10 or 127 || (first == 172 && second is >= 16 and <= 31) || (first == 192 && second == 168) || (first == 169 && second == 254);
    }
}
