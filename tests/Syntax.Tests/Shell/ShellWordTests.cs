using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Tests.Shell;

public sealed class ShellWordTests
{
    [Theory]
    [InlineData("flask", 5, "flask|")]
    [InlineData("flask", 0, "|flask")]
    [InlineData("'flask[async]'", 5, "'flask|[async]'")]
    [InlineData("\"flask\"", 5, "\"flask|\"")]
    [InlineData("\"flask; python_version > '3'\"", 5, "\"flask|; python_version > '3'\"")]
    [InlineData("'flask; python_version > \"3\"'", 5, "'flask|; python_version > \"3\"'")]
    public void The_place_in_the_source_of_a_place_in_the_value_is_known(string written, int length, string expected)
    {
        int offset = Assert.IsType<int>(WordOf(written).FindSourceOffset(length));

        Assert.Equal(expected, written.Insert(offset, "|"));
    }

    [Theory]
    [InlineData("fl\"as\"k", 5)]
    [InlineData("fla\\sk", 5)]
    [InlineData("\"fla$x\"", 3)]
    [InlineData("'it''s'", 2)]
    [InlineData("flask", 6)]
    public void Where_quotes_or_expansions_hide_it_it_is_not(string written, int length) => Assert.Null(WordOf(written).FindSourceOffset(length));

    private static ShellWord WordOf(string written) =>
        Assert.Single(ShellScript.Parse(new JoinedText(written, new TextSpan(0, written.Length))).Commands).Words[0];
}
