using Basewise.Syntax.Text;

namespace Basewise.Syntax.Tests.Text;

public sealed class JoinedTextTests
{
    private const string Source = "ab\\\n# c\ncd";

    private static JoinedText Joined => new(Source, [new TextSpan(0, 2), new TextSpan(8, 10)]);

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(1, 1, false)]
    [InlineData(2, 2, false)]
    [InlineData(3, 2, true)]
    [InlineData(6, 2, true)]
    [InlineData(8, 2, false)]
    [InlineData(9, 3, false)]
    [InlineData(10, 4, false)]
    public void A_place_of_the_source_is_found_in_the_joined_text(int source, int joined, bool isLeftOut)
    {
        Assert.Equal(joined, Joined.JoinedOffset(source, out bool wasLeftOut));
        Assert.Equal(isLeftOut, wasLeftOut);
    }

    [Theory]
    [InlineData(1, 4, true)]
    [InlineData(5, 5, false)]
    [InlineData(9, 7, true)]
    public void What_is_outside_of_a_single_piece_is_moved_into_it(int source, int joined, bool isLeftOut)
    {
        JoinedText window = new("0123456789", new TextSpan(4, 7));

        Assert.Equal(joined, window.JoinedOffset(source, out bool wasLeftOut));
        Assert.Equal(isLeftOut, wasLeftOut);
    }
}
