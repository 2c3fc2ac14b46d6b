using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Tests.Dockerfile;

public sealed class WordsTests
{
    [Theory]
    [InlineData("a=1 b=2", "a=1|b=2")]
    [InlineData("a=\"1 2\" b='3 4'", "a=\"1 2\"|b='3 4'")]
    [InlineData("a=1\\ 2", "a=1\\ 2")]
    [InlineData("a=b\\\\\\", "a=b\\\\")]
    [InlineData("a=\"b c\\\\\\", "a=\"b c\\\\")]
    [InlineData("a=1 \\\\\\", "a=1|\\\\")]
    public void Quotes_and_escapes_keep_white_space_in_words(string body, string words) => Assert.Equal(
        words,
        string.Join('|', DockerfileSyntax.Parse(new SourceText($"ARG {body}")).Instructions[0].Arguments.Select(argument => argument.Text)));
}
