using Basewise.Remote.Registries;

namespace Basewise.Remote.Tests.Registries;

public sealed class ChallengeTests
{
    [Fact]
    public void Docker_Hubs()
    {
        Challenge challenge = Assert.Single(Challenge.Read("Bearer realm=\"https://auth.docker.io/token\",service=\"registry.docker.io\",scope=\"repository:library/python:pull\""));

        Assert.Equal("bearer", challenge.Scheme);
        Assert.Equal("https://auth.docker.io/token", challenge.Find("realm"));
        Assert.Equal("registry.docker.io", challenge.Find("service"));
        Assert.Equal("repository:library/python:pull", challenge.Find("scope"));
    }

    [Fact]
    public void Several_in_one_header()
    {
        IReadOnlyList<Challenge> challenges = Challenge.Read("Basic realm=\"a, \\\"b\\\"\", Bearer realm = https://x/token , service=y");

        Assert.Equal(["basic", "bearer"], challenges.Select(challenge => challenge.Scheme));
        Assert.Equal("a, \"b\"", challenges[0].Find("realm"));
        Assert.Equal("https://x/token", challenges[1].Find("realm"));
        Assert.Equal("y", challenges[1].Find("service"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(",,,")]
    [InlineData("=")]
    [InlineData("\"")]
    [InlineData("Bearer realm=\"never ends")]
    [InlineData("Bearer realm=\"ends in a backslash\\")]
    [InlineData("a=b,c=d")]
    public void Nonsense_comes_to_an_end(string header) => Assert.InRange(Challenge.Read(header).Count, 0, 1);
}
