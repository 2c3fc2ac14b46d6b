namespace Basewise.Analysis.Tests;

public sealed class RegistryPatternTests
{
    [Theory]
    [InlineData("*", "docker.io", "library/python")]
    [InlineData("docker.io", "docker.io", "library/python")]
    [InlineData("docker.io/library/", "docker.io", "library/python")]
    [InlineData("docker.io/library/python", "docker.io", "library/python")]
    [InlineData("docker.io/*/python", "docker.io", "library/python")]
    [InlineData("*.example.org", "a.b.example.org", "x")]
    [InlineData("*.dkr.ecr.*.amazonaws.com", "1234.dkr.ecr.eu-west-1.amazonaws.com", "team/app")]
    [InlineData("localhost:*", "localhost:5000", "x")]
    public void Images_in_the_registry_and_below_the_path_match(string pattern, string registry, string repository) =>
        Assert.True(new RegistryPattern(pattern).Matches(registry, repository));

    [Theory]
    [InlineData("docker.io", "docker.io.evil.org", "library/python")]
    [InlineData("docker.io/lib", "docker.io", "library/python")]
    [InlineData("*.example.org", "example.org", "x")]
    [InlineData("", "docker.io", "x")]
    [InlineData("localhost:5000", "localhost", "x")]
    public void Others_do_not(string pattern, string registry, string repository) =>
        Assert.False(new RegistryPattern(pattern).Matches(registry, repository));

    [Fact]
    public void A_pattern_of_stars_is_no_slower() =>
        Assert.False(new RegistryPattern(string.Concat(Enumerable.Repeat("*a", 200)) + "b").Matches(new string('a', 2_000), "x"));
}
