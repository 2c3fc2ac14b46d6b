using Basewise.Remote.Pip;

namespace Basewise.Remote.Tests.Pip;

public sealed class PipConfigFileTests
{
    [Theory]
    [InlineData("[global]\nindex-url = https://a.example/simple\n", "index-url=https://a.example/simple")]
    [InlineData("[global]\nindex_url: https://a.example/simple\n", "index-url=https://a.example/simple")]
    [InlineData("[global]\n--Index-URL=https://a.example/simple\r\n", "index-url=https://a.example/simple")]
    [InlineData("[global]\nextra-index-url =\n  https://a.example/simple\n  # not this\n\thttps://b.example/simple\n", "extra-index-url=\nhttps://a.example/simple\nhttps://b.example/simple")]
    [InlineData("[global]\na = 1\n[install]\na = 2\n[list]\na = 3\n", "a=2")]
    [InlineData("[install]\na = 2\n[global]\na = 1\n", "a=2")]
    [InlineData("; none\n# none\na = 1\n[global]\nno value\n", "")]
    [InlineData("  indented = 1\n[global]\na = 1\n", "a=1")]
    public void Values_are_read_by_their_keys(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', PipConfigFile.Read(text).Select(pair => $"{pair.Key}={pair.Value}")));
}
