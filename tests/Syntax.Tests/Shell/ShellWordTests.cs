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

    [Theory]
    [InlineData("flask", "flask")]
    [InlineData("'flask>=3'", "flask>=3")]
    [InlineData("\"flask>=3\"", "flask>=3")]
    [InlineData("\"flask; python_version > '3'\"", "flask; python_version > '3'")]
    [InlineData("'a \\ \"$b\" `c`'", "a \\ \"$b\" `c`")]
    [InlineData("\"a \\\" b\"", "a \" b")]
    [InlineData("''", "")]
    [InlineData("\"\"", "")]
    [InlineData("'a''b'", "ab")]
    [InlineData("\"a\"b\"c\"", "abc")]
    [InlineData("'a'\"'\"'b'", "a'b")]
    [InlineData("fla\\sk", "flask")]
    public void The_value_is_what_the_shell_hands_on(string written, string expected) => Assert.Equal(expected, WordOf(written).Value);

    [Theory]
    [InlineData("flask")]
    [InlineData("'flask>=3'")]
    [InlineData("\"flask>=3\"")]
    public void To_compare_a_word_with_one_pair_of_quotes_or_none_makes_no_string(string written)
    {
        ShellWord word = WordOf(written);
        bool isFlask = word.StartsWith("flask");

        long before = GC.GetAllocatedBytesForCurrentThread();
        isFlask &= word.StartsWith("flask") && !word.Is("django");
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(isFlask);
        Assert.Equal(0, allocated);
    }

    private static ShellWord WordOf(string written) =>
        Assert.Single(ShellScript.Parse(new JoinedText(written, new TextSpan(0, written.Length))).Commands).Words[0];
}
