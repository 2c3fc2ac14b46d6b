using System.Collections.Immutable;

namespace Basewise.Knowledge.Ports;

/// <summary>What a person allows to be asked outside. Never read from the workspace: who wrote that may be a stranger.</summary>
/// <param name="IsTrusted">Whether the person trusts the workspace. Nobody is asked from one that is not.</param>
public sealed record NetworkSettings(NetworkMode Mode, bool IsTrusted)
{
    /// <summary>Hosts that may be asked, with their port: <c>registry.example.com</c>; <c>http://…</c> for one without TLS.</summary>
    public ImmutableArray<string> Registries { get; init; } = [];

    /// <summary>Who is asked in a registry's place: <c>docker.io</c> → <c>harbor.example.com/docker-hub</c>, with the prefix of a pull-through cache.</summary>
    public ImmutableDictionary<string, string> Mirrors { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The addresses of the package indexes, the one that stands in for PyPI first; where there are none, those of the person's own pip.</summary>
    public ImmutableArray<string> PackageIndexes { get; init; } = [];

    /// <summary>Nobody is asked.</summary>
    public static NetworkSettings Off { get; } = new(NetworkMode.Off, IsTrusted: false);

    /// <summary>A host with or without scheme, port and path, and without a name and a password: those belong to the Docker configuration.</summary>
    public static bool IsAddress(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Uri.TryCreate(text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}", UriKind.Absolute, out Uri? address)
            && address.Scheme is "https" or "http" && address.Host.Length > 0 && address.UserInfo.Length == 0;
    }

    public bool Equals(NetworkSettings? other) =>
        other is not null && Mode == other.Mode && IsTrusted == other.IsTrusted && Registries.SequenceEqual(other.Registries)
        && PackageIndexes.SequenceEqual(other.PackageIndexes)
        && Mirrors.Count == other.Mirrors.Count && !Mirrors.Except(other.Mirrors).Any();

    public override int GetHashCode() => HashCode.Combine(Mode, IsTrusted, Registries.Length, Mirrors.Count, PackageIndexes.Length);
}
