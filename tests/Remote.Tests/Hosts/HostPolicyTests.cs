using Basewise.Knowledge.Ports;
using Basewise.Remote.Hosts;

namespace Basewise.Remote.Tests.Hosts;

public sealed class HostPolicyTests
{
    private static readonly Func<IReadOnlySet<string>> NoHosts = () => new HashSet<string>();
    private static readonly NetworkSettings Auto = new(NetworkMode.Auto, IsTrusted: true);

    [Fact]
    public void Docker_Hub_is_asked() => Assert.Null(new HostPolicy(Auto, NoHosts).FindObstacle("docker.io"));

    [Theory]
    [InlineData("ghcr.io")]
    [InlineData("evil.example")]
    [InlineData("localhost:5000")]
    [InlineData("169.254.169.254")]
    public void A_host_that_only_a_file_names_is_not_asked(string host)
    {
        Obstacle? obstacle = new HostPolicy(Auto, NoHosts).FindObstacle(host);

        Assert.Equal(ObstacleKind.NotAllowed, obstacle?.Kind);
        Assert.Contains(host, obstacle?.Reason, StringComparison.Ordinal);
        Assert.Equal("basewise.registries", obstacle?.Setting);
        Assert.Null(new HostPolicy(Auto with { Mode = NetworkMode.Off }, NoHosts).FindObstacle(host)?.Setting);
        Assert.Null(new HostPolicy(Auto with { IsTrusted = false }, NoHosts).FindObstacle(host)?.Setting);
    }

    [Theory]
    [InlineData("registry.example.com")]
    [InlineData("localhost:5000")]
    [InlineData("10.1.2.3:8443")]
    public void A_host_that_the_settings_name_is_asked(string host)
    {
        Assert.Null(new HostPolicy(Auto with { Registries = [host] }, NoHosts).FindObstacle(host));
        Assert.Null(new HostPolicy(Auto with { Registries = [$"http://{host}/"] }, NoHosts).FindObstacle(host));
        Assert.Null(new HostPolicy(Auto, () => new HashSet<string> { host }).FindObstacle(host));
    }

    [Fact]
    public void A_host_of_the_same_name_on_another_port_is_another_host() =>
        Assert.NotNull(new HostPolicy(Auto with { Registries = ["registry.example.com:5000"] }, NoHosts).FindObstacle("registry.example.com"));

    [Theory]
    [InlineData("ghcr.io", true)]
    [InlineData("registry.example.com:5000", true)]
    [InlineData("8.8.8.8", true)]
    [InlineData("localhost", false)]
    [InlineData("localhost:5000", false)]
    [InlineData("registry:5000", false)]
    [InlineData("nas.local", false)]
    [InlineData("metadata.google.internal", false)]
    [InlineData("127.0.0.1:5000", false)]
    [InlineData("10.0.0.7", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("[::1]:5000", false)]
    [InlineData("[fd00:ec2::254]", false)]
    public void Switched_on_public_hosts_are_asked_that_only_a_file_names(string host, bool isAsked) =>
        Assert.Equal(isAsked, new HostPolicy(Auto with { Mode = NetworkMode.On }, NoHosts).FindObstacle(host) is null);

    [Theory]
    [InlineData("docker.io")]
    [InlineData("registry.example.com")]
    public void Nobody_is_asked_where_the_network_is_off_or_the_workspace_is_not_trusted(string host)
    {
        NetworkSettings named = Auto with { Registries = [host] };

        Assert.Contains("off", new HostPolicy(named with { Mode = NetworkMode.Off }, NoHosts).FindObstacle(host)?.Reason, StringComparison.Ordinal);
        Assert.Contains("trusted", new HostPolicy(named with { IsTrusted = false }, NoHosts).FindObstacle(host)?.Reason, StringComparison.Ordinal);
        Assert.NotNull(new HostPolicy(named with { IsTrusted = false, Mode = NetworkMode.On }, () => new HashSet<string> { host }).FindObstacle(host));
    }
}
