using System.Net;
using Basewise.Knowledge.Ports;
using Basewise.Remote.Answers;

namespace Basewise.Remote.Hosts;

/// <summary>Decides who may be asked. A host that only the opened file names is a stranger's: it would learn who opens what.</summary>
/// <param name="findHostsOfDocker">The registries that the person's Docker or Podman configuration names; asked only where that decides.</param>
internal sealed class HostPolicy(NetworkSettings settings, Func<IReadOnlySet<string>> findHostsOfDocker)
{
    private const string DockerHub = "docker.io";
    private const string Setting = "basewise.registries";
    private const int MostStrangers = 1000;

    private static readonly Obstacle Off = Refuse("the setting basewise.network is off");
    private static readonly Obstacle NotTrusted = Refuse("the workspace is not trusted");

    /// <summary>Endings of names that mean a host of the own network.</summary>
    private static readonly string[] LocalEndings = [".local", ".localhost", ".internal", ".lan", ".home.arpa"];

    private readonly HashSet<string> named = new(
        settings.Registries.Select(HostOf).Concat(settings.Mirrors.Keys).Concat(settings.Mirrors.Values.Select(HostOf)), StringComparer.OrdinalIgnoreCase);

    // What is said of a stranger's host follows from the settings alone, and is asked for at every key.
    private readonly Remembered<string, Obstacle?> strangers = new(MostStrangers, host => FindObstacleOfStranger(settings, host, Setting));

    /// <summary>Why a registry may not be asked; null where it may.</summary>
    /// <param name="registry">As a reference names it, with its port: <c>docker.io</c>, <c>ghcr.io</c>, <c>localhost:5000</c>.</param>
    public Obstacle? FindObstacle(string registry) => FindObstacleOfAll(settings) ?? (IsNamed(registry) ? null : strangers.Of(registry));

    /// <summary>The same for a host of any kind.</summary>
    /// <param name="isNamed">Whether a person chose it; asked only where that decides.</param>
    /// <param name="setting">The one that can allow it.</param>
    public static Obstacle? FindObstacle(NetworkSettings settings, string host, Func<string, bool> isNamed, string setting) =>
        FindObstacleOfAll(settings) ?? (isNamed(host) ? null : FindObstacleOfStranger(settings, host, setting));

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

    private static Obstacle? FindObstacleOfAll(NetworkSettings settings) => settings.Mode == NetworkMode.Off ? Off : settings.IsTrusted ? null : NotTrusted;

    private static Obstacle? FindObstacleOfStranger(NetworkSettings settings, string host, string setting)
    {
        if (settings.Mode == NetworkMode.Auto) return Refuse($"the file alone names {host}; the setting {setting} can allow it") with { Setting = setting };

        return IsPublicName(host) ? null : Refuse($"{host} is no public host; the setting {setting} can allow it") with { Setting = setting };
    }

    private static bool IsPublicName(string registry)
    {
        if (!Uri.TryCreate($"https://{registry}/", UriKind.Absolute, out Uri? uri)) return false;
        if (uri.HostNameType != UriHostNameType.Dns) return IPAddress.TryParse(uri.Host.Trim('[', ']'), out IPAddress? address) && PublicAddress.Is(address);

        return uri.Host.Contains('.', StringComparison.Ordinal) && !LocalEndings.Any(ending => uri.Host.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    private static Obstacle Refuse(string reason) => new(ObstacleKind.NotAllowed, reason);
}
