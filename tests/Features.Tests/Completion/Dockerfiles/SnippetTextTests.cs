using Basewise.Features.Completion.Dockerfiles;

namespace Basewise.Features.Tests.Completion.Dockerfiles;

public sealed class SnippetTextTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("a $1 b$0", "a  b")]
    [InlineData("${1:x} ${2:y z}", "x y z")]
    [InlineData("${1|one,two|}", "one")]
    [InlineData("${1}", "")]
    [InlineData("\\$PATH \\\\", "$PATH \\")]
    [InlineData("$PATH", "$PATH")]
    public void Places_keep_what_they_suggest(string snippet, string expected) => Assert.Equal(expected, SnippetText.WithoutPlaces(snippet));
}
