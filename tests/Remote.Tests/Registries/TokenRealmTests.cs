using Basewise.Knowledge.Ports;
using Basewise.Remote.Hosts;
using Basewise.Remote.Http;
using Basewise.Remote.Registries;

namespace Basewise.Remote.Tests.Registries;

public sealed class TokenRealmTests
{
    [Theory]
    [InlineData("python", "https://auth.docker.io/token")]
    [InlineData("ghcr.io/a/b", "https://ghcr.io/token")]
    [InlineData("registry.gitlab.com/a/b", "https://gitlab.com/jwt/auth")]
    [InlineData("registry.example.com/a/b", "https://gitlab.example.com/jwt/auth")]
    [InlineData("registry.example.com:5000/a/b", "https://registry.example.com:5001/auth")]
    [InlineData("registry.example.com/a/b", "https://login.chosen.example/auth")]
    public void Credentials_are_shown_to_the_registrys_own_host_and_domain_and_to_hosts_that_the_person_chose(string image, string realm)
    {
        RegistryTarget target = Target(image);

        Assert.True(TokenRealm.MayHaveCredentials(target, TokenRealm.Find(target, realm)));
    }

    [Theory]
    [InlineData("python", "https://evil.example/token")]
    [InlineData("ghcr.io/a/b", "https://evil.io/token")]
    [InlineData("registry.example.com/a/b", "https://notexample.com/token")]
    [InlineData("registry.example.com/a/b", "https://example.com.evil.example/token")]
    [InlineData("10.0.0.5:5000/a/b", "https://0.0.5/token")]
    public void They_are_not_shown_to_others(string image, string realm)
    {
        RegistryTarget target = Target(image);

        Assert.False(TokenRealm.MayHaveCredentials(target, TokenRealm.Find(target, realm)));
        Assert.True(TokenRealm.MustBePublic(target, TokenRealm.Find(target, realm)));
    }

    [Fact]
    public void Where_they_are_not_shown_is_told_and_what_allows_it() => Assert.Equal(
        "rg.fr-par.scw.cloud sends to api.scaleway.com for a token, which is not shown the credentials for rg.fr-par.scw.cloud; naming it in basewise.registries allows that",
        Denial.OfStranger(Target("rg.fr-par.scw.cloud/shop/app"), new Uri("https://api.scaleway.com/registry-internal/v1/regions/fr-par/tokens")).Message);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/token")]
    [InlineData("http://auth.docker.io/token")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://ann:secret@auth.docker.io/token")]
    public void What_is_no_safe_address_is_not_asked(string? realm) => Assert.Throws<ObstacleException>(() => TokenRealm.Find(Target("python"), realm));

    private static RegistryTarget Target(string image)
    {
        NetworkSettings settings = new(NetworkMode.Auto, IsTrusted: true) { Registries = ["login.chosen.example"] };
        return RegistryTarget.Of(NetworkUnderTest.Image(image), settings, new HostPolicy(settings, () => new HashSet<string>())) ?? throw new ArgumentException(image);
    }
}
