using System.Text;
using Basewise.Python.Requirements;

namespace Basewise.Python.Tests.Requirements;

public sealed class PipTextTests
{
    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void The_byte_order_mark_tells_the_encoding(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("flask==3.0 # é\n")];

        Assert.Equal("flask==3.0 # é\n", PipText.Decode(bytes));
    }

    [Theory]
    [InlineData("# -*- coding: latin-1 -*-\n# é\n")]
    [InlineData("# one\n# vim: set fileencoding=iso-8859-1 :\n# é")]
    public void A_comment_in_the_first_two_lines_tells_the_encoding(string text) => Assert.Equal(text, PipText.Decode(Encoding.Latin1.GetBytes(text)));

    [Theory]
    [InlineData("flask\n# é\n")]
    [InlineData("# -*- coding: nonsense -*-\n# é\n")]
    [InlineData("# coding\n# é\n")]
    [InlineData("flask\nflask\n# coding: latin-1\n# é\n")]
    [InlineData("")]
    public void Else_it_is_UTF_8(string text) => Assert.Equal(text, PipText.Decode(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void What_is_no_text_is_decoded_all_the_same() => Assert.Equal("a\uFFFDb", PipText.Decode([(byte)'a', 0xFF, (byte)'b']));
}
