using System.Net;
using Basewise.Knowledge.Ports;
using Basewise.Remote.Http;

namespace Basewise.Remote.Registries;

/// <summary>The server that a registry sends to for a token: <c>https://auth.docker.io/token</c>. The registry chose it, not the person.</summary>
internal static class TokenRealm
{
    /// <exception cref="ObstacleException">There is none, or none that may be asked.</exception>
    public static Uri Find(RegistryTarget target, string? realm)
    {
        if (!Uri.TryCreate(realm, UriKind.Absolute, out Uri? address) || address.UserInfo.Length > 0)
        {
            throw new ObstacleException(ObstacleKind.Unusable, $"{target.Host} asks for a token and does not say whose");
        }

        // In plain text only where the registry itself is asked so.
        bool isSafe = address.Scheme == Uri.UriSchemeHttps
            || (address.Scheme == Uri.UriSchemeHttp && target.Root.Scheme == Uri.UriSchemeHttp && (IsSameHost(target, address) || target.Policy.IsNamed(address.Authority)));
        return isSafe ? address : throw new ObstacleException(ObstacleKind.Unusable, $"{target.Host} sends to {address.Authority} for a token, which is not asked");
    }

    /// <summary>
    /// Whether the person's credentials for the registry may be shown there: to the same host, to another of the same domain, as
    /// <c>auth.docker.io</c> is for <c>registry-1.docker.io</c> and <c>gitlab.example.com</c> for <c>registry.example.com</c>, and to one that the person chose.
    /// </summary>
    public static bool MayHaveCredentials(RegistryTarget target, Uri realm) =>
        IsSameHost(target, realm) || IsSameDomain(target.Root.IdnHost, realm.IdnHost) || target.Policy.IsNamed(realm.Authority);

    public static bool MustBePublic(RegistryTarget target, Uri realm) => !(target.IsNamed && MayHaveCredentials(target, realm));

    private static bool IsSameHost(RegistryTarget target, Uri realm) => target.Root.IdnHost.Equals(realm.IdnHost, StringComparison.OrdinalIgnoreCase);

    private static bool IsSameDomain(string registry, string realm)
    {
        if (IPAddress.TryParse(registry, out _)) return false;

        int dot = registry.IndexOf('.', StringComparison.Ordinal);
        string domain = dot < 0 ? "" : registry[(dot + 1)..];
        return domain.Contains('.', StringComparison.Ordinal)
            && (realm.Equals(domain, StringComparison.OrdinalIgnoreCase) || realm.EndsWith($".{domain}", StringComparison.OrdinalIgnoreCase));
    }
}
