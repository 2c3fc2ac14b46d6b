using System.Collections.Immutable;
using Basewise.Knowledge.Ports;
using Basewise.Remote.Hosts;
using Basewise.Remote.Registries;

namespace Basewise.Remote.Tests.Registries;

public sealed class RegistryTargetTests
{
    [Theory]
    [InlineData("python:3.12", "https://registry-1.docker.io/v2/library/python/manifests/x")]
    [InlineData("docker.io/ann/app", "https://registry-1.docker.io/v2/ann/app/manifests/x")]
    [InlineData("ghcr.io/ann/app", "https://ghcr.io/v2/ann/app/manifests/x")]
    [InlineData("artifactory.example.com/docker-local/team/app", "https://artifactory.example.com/v2/docker-local/team/app/manifests/x")]
    [InlineData("localhost:5000/app", "http://localhost:5000/v2/app/manifests/x")]
    [InlineData("127.0.0.1:5000/app", "http://127.0.0.1:5000/v2/app/manifests/x")]
    [InlineData("plain.example.com:5000/app", "http://plain.example.com:5000/v2/app/manifests/x")]
    [InlineData("quay.io/ann/app", "https://harbor.example.com/v2/quay-proxy/ann/app/manifests/x")]
    public void An_image_is_asked_for_at(string image, string address) => Assert.Equal(address, Of(image)?.Manifest("x").AbsoluteUri);

    [Fact]
    public void The_credentials_for_a_mirror_are_the_mirrors_own()
    {
        Assert.Equal("harbor.example.com", Of("quay.io/ann/app")?.CredentialHost);
        Assert.Equal("docker.io", Of("python")?.CredentialHost);
    }

    private static RegistryTarget? Of(string image)
    {
        NetworkSettings settings = new(NetworkMode.Auto, IsTrusted: true)
        {
            Registries = ["http://plain.example.com:5000"],
            Mirrors = ImmutableDictionary<string, string>.Empty.Add("quay.io", "harbor.example.com/quay-proxy/"),
        };
        return RegistryTarget.Of(NetworkUnderTest.Image(image), settings, new HostPolicy(settings, () => new HashSet<string>()));
    }
}
