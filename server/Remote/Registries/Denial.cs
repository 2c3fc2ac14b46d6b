using Basewise.Knowledge.Ports;
using Basewise.Remote.Http;

namespace Basewise.Remote.Registries;

/// <summary>A registry does not let who asks see a repository. Most say the same of one that is not there.</summary>
internal static class Denial
{
    /// <summary>The person's credentials are not shown where the registry sends to for a token.</summary>
    public static ObstacleException OfStranger(RegistryTarget target, Uri realm) => new(
        ObstacleKind.Denied,
        $"{target.Host} sends to {realm.Authority} for a token, which is not shown the credentials for {target.CredentialHost}; naming it in basewise.registries allows that");

    public static ObstacleException Of(RegistryTarget target, bool hasCredential) => new(
        ObstacleKind.Denied,
        hasCredential
            ? $"{target.Host} denies access to {target.Repository} with the credentials of the Docker configuration, or has no such repository"
            : $"{target.Host} denies access to {target.Repository} without credentials, or has no such repository; docker login {target.CredentialHost} makes some known");
}
