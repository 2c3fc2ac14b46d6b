using System.Net;
using Basewise.Knowledge.Ports;

namespace Basewise.Remote.Hosts;

/// <summary>Decides who may be asked. A host that only the opened file names is a stranger's: it would learn who opens what.</summary>
/// <param name="findHostsOfDocker">The registries that the person's Docker or Podman configuration names; asked only where that decides.</param>
internal sealed class HostPolicy(NetworkSettings settings, Func<IReadOnlySet<string>> findHostsOfDocker)
{
    private const string DockerHub = "docker.io";

    /// <summary>Endings of names that mean a host of the own network.</summary>
    private static readonly string[] LocalEndings = [".local", ".localhost", ".internal", ".lan", ".home.arpa"];

    private readonly HashSet<string> named = new(
        settings.Registries.Select(HostOf).Concat(settings.Mirrors.Keys).Concat(settings.Mirrors.Values.Select(HostOf)), StringComparer.OrdinalIgnoreCase);

    /// <summary>Why a registry may not be asked; null where it may.</summary>
    /// <param name="registry">As a reference names it, with its port: <c>docker.io</c>, <c>ghcr.io</c>, <c>localhost:5000</c>.</param>
    public Obstacle? FindObstacle(string registry) => FindObstacle(settings, registry, IsNamed, "basewise.registries");

    /// <summary>The same for a host of any kind.</summary>
    /// <param name="isNamed">Whether a person chose it; asked only where that decides.</param>
    /// <param name="setting">The one that can allow it.</param>
    public static Obstacle? FindObstacle(NetworkSettings settings, string host, Func<string, bool> isNamed, string setting)
    {
        if (settings.Mode == NetworkMode.Off) return Refuse("the setting basewise.network is off");
        if (!settings.IsTrusted) return Refuse("the workspace is not trusted");
        if (isNamed(host)) return null;
        if (settings.Mode == NetworkMode.Auto) return Refuse($"the file alone names {host}; the setting {setting} can allow it") with { Setting = setting };

        return IsPublicName(host) ? null : Refuse($"{host} is no public host; the setting {setting} can allow it") with { Setting = setting };
    }

    /// <summary>Whether a person chose this registry, so that it may be in their own network.</summary>
    public bool IsNamed(string registry) => registry == DockerHub || named.Contains(registry) || findHostsOfDocker().Contains(registry);

    /// <summary>The host, with its port, of an address with or without scheme and path.</summary>
    internal static string HostOf(string address)
    {
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        string rest = scheme < 0 ? address : address[(scheme + 3)..];
        int slash = rest.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? rest : rest[..slash];
    }

    private static bool IsPublicName(string registry)
    {
        if (!Uri.TryCreate($"https://{registry}/", UriKind.Absolute, out Uri? uri)) return false;
        if (uri.HostNameType != UriHostNameType.Dns) return IPAddress.TryParse(uri.Host.Trim('[', ']'), out IPAddress? address) && PublicAddress.Is(address);

        return uri.Host.Contains('.', StringComparison.Ordinal) && !LocalEndings.Any(ending => uri.Host.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    private static Obstacle Refuse(string reason) => new(ObstacleKind.NotAllowed, reason);
}
