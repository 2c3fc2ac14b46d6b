using Basewise.Features.Hover;
using Basewise.Knowledge.Images;

namespace Basewise.Features.Tests.Hover;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("**Python 3.12** on **Debian**  \n`apt` · `bash`", "Python 3.12 on Debian\napt · bash")]
    [InlineData("*Facts of today*", "Facts of today")]
    [InlineData("2 * 3 and `a*b*c`", "2 * 3 and a*b*c")]
    [InlineData("see [the page](https://example.org/a) there", "see the page (https://example.org/a) there")]
    [InlineData("| Tag | Size |\n|:--|--:|\n| `a` | 1 |\n| **`long`** | 20 |\n\nafter", "Tag   Size\na     1\nlong  20\n\nafter")]
    [InlineData("```sh\npip install a\n```", "pip install a")]
    [InlineData("a\\*b", "a*b")]
    [InlineData("[", "[")]
    [InlineData("", "")]
    public void Marks_are_left_out_and_tables_stand_in_columns(string markdown, string text) => Assert.Equal(text, PlainText.Of(markdown));

    [Fact]
    public void The_hover_on_an_image_has_no_marks_left()
    {
        string markdown = ImageHover.Describe(ImageReference.Parse("python:3.12-slim") ?? throw new InvalidOperationException(), new DateOnly(2026, 11, 23)) ?? "";

        string text = PlainText.Of(markdown);

        Assert.StartsWith("Python 3.12.14 on Debian 13 (trixie), slim\n", text, StringComparison.Ordinal);
        Assert.Contains("\n▶ 3.12-slim-trixie", text, StringComparison.Ordinal);
        Assert.DoesNotContain('*', text);
        Assert.DoesNotContain('`', text);
        Assert.DoesNotContain('|', text);
    }
}
