using System.Text;
using Basewise.Knowledge.Refresh;

namespace Basewise.Knowledge.Tests.Refresh;

public sealed class LibraryFileTests
{
    private const string Head = """
        # this file is generated via a script

        Maintainers: Somebody <somebody@example.com> (@somebody),
                     Somebody Else <else@example.com> (@else)
        GitRepo: https://example.com/python.git
        Builder: buildkit


        """;

    [Fact]
    public void Each_paragraph_with_tags_is_an_image()
    {
        LibraryFile file = Parse(Head + """
            Tags: 3.14.8-slim-trixie, 3.14-slim-trixie,
             slim
            Architectures: amd64, arm64v8
            # GitCommit: 0
            Directory: 3.14/slim-trixie

            Tags: 3.14.8-windowsservercore-ltsc2025
            SharedTags: 3.14.8, latest
            Architectures: windows-amd64
            Directory: 3.14/windows/windowsservercore-ltsc2025
            Constraints: windowsservercore-ltsc2025
            """);

        Assert.Equal(2, file.Images.Count);
        LibraryImage slim = file.Images[0];
        Assert.Equal(("3.14", "slim-trixie", "3.14.8"), (slim.Series, slim.Variant, slim.Version));
        Assert.Equal(["3.14.8-slim-trixie", "3.14-slim-trixie", "slim"], slim.Tags);
        Assert.Equal(["amd64", "arm64v8"], slim.Platforms);
        Assert.Equal(["3.14.8", "latest"], file.Images[1].SharedTags);
        Assert.Equal(("windowsservercore-ltsc2025", "3.14.8"), (file.Images[1].Variant, file.Images[1].Version));
    }

    [Fact]
    public void Lines_may_end_as_in_Windows() =>
        Assert.Equal("3.14", Assert.Single(Parse("Tags: 3.14.8-trixie\r\nDirectory: 3.14/trixie\r\n").Images).Series);

    [Theory]
    [InlineData("")]
    [InlineData("<html>404: Not Found</html>")]
    [InlineData("404: Not Found")]
    [InlineData("Tags: 3.14.8-trixie, 3.14-trixie\nArchitectures: amd64\n")]
    [InlineData("Tags: 3.14.8-trixie\nDirectory: trixie\n")]
    [InlineData("Tags: \nDirectory: 3.14/trixie\n")]
    public void What_is_no_such_file_or_not_whole_is_refused(string text) => Assert.Throws<InvalidDataException>(() => Parse(text));

    [Fact]
    public void A_first_tag_that_does_not_say_most_has_no_version() =>
        Assert.Throws<InvalidDataException>(() => Parse("Tags: 3.14\nDirectory: 3.14/trixie\n").Images[0].Version);

    private static LibraryFile Parse(string text) => LibraryFile.Parse(Encoding.UTF8.GetBytes(text));
}
