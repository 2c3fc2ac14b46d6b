using System.Text;
using Basewise.Remote.Credentials;

namespace Basewise.Remote.Tests.Credentials;

public sealed class CredentialFileTests
{
    // ann:secret
    private const string Auth = "YW5uOnNlY3JldA==";

    [Theory]
    [InlineData("https://index.docker.io/v1/", "docker.io")]
    [InlineData("docker.io", "docker.io")]
    [InlineData("index.docker.io", "docker.io")]
    [InlineData("registry-1.docker.io", "docker.io")]
    [InlineData("ghcr.io", "ghcr.io")]
    [InlineData("https://registry.example.com:5000/v2/", "registry.example.com:5000")]
    [InlineData("https://registry.example.com", "registry.example.com")]
    public void A_key_is_found_however_it_is_written(string key, string registry)
    {
        CredentialFile file = Read($$$$"""{"auths":{"{{{{key}}}}":{"auth":"{{{{Auth}}}}"}}}""");

        Assert.Equal($"Basic {Auth}", file.FindCredential(registry, "team/app")?.ToBasic());
        Assert.Equal([registry], file.Hosts);
    }

    [Fact]
    public void The_longest_key_above_a_repository_counts()
    {
        CredentialFile file = Read("""
            {"auths":{"quay.io":{"username":"all","password":"1"},"quay.io/team":{"username":"team","password":"2"},"quay.io/team/app":{"username":"app","password":"3"}}}
            """);

        Assert.Equal("app", file.FindCredential("quay.io", "team/app")?.User);
        Assert.Equal("team", file.FindCredential("quay.io", "team/other")?.User);
        Assert.Equal("all", file.FindCredential("quay.io", "teamwork/app")?.User);
        Assert.Null(file.FindCredential("quay.io:443", "team/app"));
        Assert.Equal(["quay.io"], file.Hosts);
    }

    [Fact]
    public void Tokens_are_read()
    {
        CredentialFile file = Read("""{"auths":{"a.example":{"auth":"","identitytoken":"identity"},"b.example":{"registrytoken":"bearer"}}}""");

        Assert.Equal("identity", file.FindCredential("a.example", "x")?.IdentityToken);
        Assert.False(file.FindCredential("a.example", "x")?.HasPassword);
        Assert.Equal("bearer", file.FindCredential("b.example", "x")?.RegistryToken);
    }

    [Fact]
    public void A_password_may_hold_colons_and_what_Docker_pads_it_with_is_left_away()
    {
        string encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes("ann:se:cret\0\0"));

        Assert.Equal(
            $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes("ann:se:cret"))}",
            Read($$$$"""{"auths":{"ghcr.io":{"auth":"{{{{encoded}}}}"}}}""").FindCredential("ghcr.io", "x")?.ToBasic());
    }

    [Fact]
    public void A_helper_is_asked_for_its_registry_and_the_store_for_those_that_are_listed()
    {
        CredentialFile file = Read("""
            {"auths":{"https://index.docker.io/v1/":{},"ghcr.io":{}},"credsStore":"desktop","credHelpers":{"123.dkr.ecr.eu-west-1.amazonaws.com":"ecr-login","ghcr.io":"gh"}}
            """);

        Assert.Equal(("ecr-login", "123.dkr.ecr.eu-west-1.amazonaws.com"), file.FindHelper("123.dkr.ecr.eu-west-1.amazonaws.com", "app"));
        Assert.Equal(("gh", "ghcr.io"), file.FindHelper("ghcr.io", "app"));
        Assert.Equal(("desktop", "https://index.docker.io/v1/"), file.FindHelper("docker.io", "library/python"));
        Assert.Null(file.FindHelper("quay.io", "app"));
        Assert.Equal(["123.dkr.ecr.eu-west-1.amazonaws.com", "docker.io", "ghcr.io"], file.Hosts.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("""{"auths":[]}""")]
    [InlineData("""{"auths":{"ghcr.io":7}}""")]
    [InlineData("""{"auths":{"ghcr.io":{"auth":"%%%"}}}""")]
    [InlineData("""{"auths":{"ghcr.io":{"auth":"bm9jb2xvbg=="}}}""")]
    [InlineData("""{"auths":{"ghcr.io":{"auth":"\ud800"}}}""")]
    public void What_cannot_be_understood_holds_no_credential(string text) => Assert.Null(Read(text).FindCredential("ghcr.io", "x"));

    [Fact]
    public void A_credential_does_not_print_itself() =>
        Assert.DoesNotContain("secret", $"{Read($$$$"""{"auths":{"ghcr.io":{"auth":"{{{{Auth}}}}"}}}""").FindCredential("ghcr.io", "x")}", StringComparison.Ordinal);

    private static CredentialFile Read(string text) => CredentialFile.Read(Encoding.UTF8.GetBytes(text));
}
