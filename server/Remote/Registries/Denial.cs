using Basewise.Knowledge.Ports;
using Basewise.Remote.Http;

namespace Basewise.Remote.Registries;

/// <summary>A registry does not let who asks see a repository. Most say the same of one that is not there.</summary>
internal static class Denial
{
    public static ObstacleException Of(RegistryTarget target, bool hasCredential) => new(
        ObstacleKind.Denied,
        hasCredential
            ? $"{target.Host} denies access to {target.Repository} with the credentials of the Docker configuration, or has no such repository"
            : $"{target.Host} denies access to {target.Repository} without credentials, or has no such repository; docker login {target.CredentialHost} makes some known");
}
