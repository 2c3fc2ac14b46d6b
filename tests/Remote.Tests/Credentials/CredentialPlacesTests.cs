using Basewise.Remote.Credentials;

namespace Basewise.Remote.Tests.Credentials;

public sealed class CredentialPlacesTests
{
    [Fact]
    public void The_usual_ones_are_in_the_persons_own_folder() =>
        Assert.Equal(["/home/ann/.config/containers/auth.json", "/home/ann/.docker/config.json"], CredentialPlaces.Find(_ => null, "/home/ann"));

    [Fact]
    public void Variables_name_others_and_the_order_is_Podmans()
    {
        Dictionary<string, string> variables = new()
        {
            ["REGISTRY_AUTH_FILE"] = "/secrets/auth.json",
            ["XDG_RUNTIME_DIR"] = "/run/user/1000",
            ["XDG_CONFIG_HOME"] = "/conf",
            ["DOCKER_CONFIG"] = "/docker",
        };

        Assert.Equal(
            ["/secrets/auth.json", "/run/user/1000/containers/auth.json", "/conf/containers/auth.json", "/docker/config.json"],
            CredentialPlaces.Find(variables.GetValueOrDefault, "/home/ann"));
    }

    [Fact]
    public void A_path_that_depends_on_the_folder_that_is_open_is_none() =>
        Assert.Equal(["/home/ann/.docker/config.json"], CredentialPlaces.Find(name => name is "DOCKER_CONFIG" ? null : name == "XDG_CONFIG_HOME" ? "conf" : null, "/home/ann"));
}
