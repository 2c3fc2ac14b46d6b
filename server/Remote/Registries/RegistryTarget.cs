using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;
using Basewise.Remote.Hosts;

namespace Basewise.Remote.Registries;

/// <summary>A repository and where it is asked for: in its own registry, or in the mirror that a person set in its place.</summary>
/// <param name="Registry">As references name it.</param>
/// <param name="Root">The address of the API.</param>
/// <param name="Repository">The path there, with the prefix of a pull-through cache.</param>
internal sealed record RegistryTarget(string Registry, Uri Root, string Repository, HostPolicy Policy)
{
    private const string DockerHub = "docker.io";
    private const string HostOfDockerHub = "registry-1.docker.io";

    /// <summary>Who answers, with its port.</summary>
    public string Host => Root.Authority;

    /// <summary>The host under which a person has credentials for it: that of the mirror, where there is one.</summary>
    public string CredentialHost => Host == HostOfDockerHub ? DockerHub : Host;

    /// <summary>Whether a person chose the host.</summary>
    public bool IsNamed => Policy.IsNamed(Registry);

    /// <returns>Null where the registry, or the mirror in its place, is no host's name.</returns>
    public static RegistryTarget? Of(ImageReference image, NetworkSettings settings, HostPolicy policy)
    {
        string address = settings.Mirrors.GetValueOrDefault(image.Registry) ?? FindNamed(image.Registry, settings) ?? image.Registry;
        if (address == DockerHub) address = HostOfDockerHub;
        if (!address.Contains("://", StringComparison.Ordinal)) address = $"{SchemeOf(address)}://{address}";
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.UserInfo.Length > 0 || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)) return null;

        string prefix = uri.AbsolutePath.Trim('/');
        return new RegistryTarget(
            image.Registry, new Uri(uri.GetLeftPart(UriPartial.Authority)), prefix.Length == 0 ? image.Repository : $"{prefix}/{image.Repository}", policy);
    }

    public Uri Tags(int most) => new(Root, $"/v2/{Repository}/tags/list?n={most}");

    /// <param name="reference">A tag or a digest.</param>
    public Uri Manifest(string reference) => new(Root, $"/v2/{Repository}/manifests/{reference}");

    public Uri Blob(string digest) => new(Root, $"/v2/{Repository}/blobs/{digest}");

    // A setting may say that a host has no TLS; its path, if any, is none of the registry's.
    private static string? FindNamed(string registry, NetworkSettings settings) => settings.Registries.FirstOrDefault(named =>
        named.Contains("://", StringComparison.Ordinal) && HostPolicy.HostOf(named).Equals(registry, StringComparison.OrdinalIgnoreCase)) is { } written
        ? $"{written[..written.IndexOf("://", StringComparison.Ordinal)]}://{registry}"
        : null;

    // Docker takes a registry on the own machine for one without TLS.
    private static string SchemeOf(string address) =>
        Uri.TryCreate($"http://{address}", UriKind.Absolute, out Uri? uri) && uri.IsLoopback ? Uri.UriSchemeHttp : Uri.UriSchemeHttps;
}
