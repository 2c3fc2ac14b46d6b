using Basewise.Analysis.Semantics.Indexes;

namespace Basewise.Analysis.Tests.Semantics.Indexes;

public sealed class HostNamesTests
{
    [Theory]
    [InlineData("localhost", true)]
    [InlineData("devpi", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.16.0.1", true)]
    [InlineData("172.31.255.255", true)]
    [InlineData("192.168.1.10", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("host.docker.internal", true)]
    [InlineData("pypi.corp", true)]
    [InlineData("nexus.tools.svc", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("172.15.0.1", false)]
    [InlineData("8.8.8.8", false)]
    [InlineData("192.169.1.1", false)]
    [InlineData("pypi.org", false)]
    [InlineData("internal.example.org", false)]
    [InlineData("10.example.org", false)]
    public void Hosts_of_the_own_network_are_told_from_those_of_the_internet(string host, bool isPrivate) => Assert.Equal(isPrivate, HostNames.IsPrivate(host));
}
