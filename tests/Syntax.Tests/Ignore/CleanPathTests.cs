using Basewise.Syntax.Ignore;

namespace Basewise.Syntax.Tests.Ignore;

public sealed class CleanPathTests
{
    [Theory]
    [InlineData("", ".")]
    [InlineData(".", ".")]
    [InlineData("./", ".")]
    [InlineData("/", "/")]
    [InlineData("//", "/")]
    [InlineData("a", "a")]
    [InlineData("a/", "a")]
    [InlineData("./a//b/.", "a/b")]
    [InlineData("a/../b", "b")]
    [InlineData("a/..", ".")]
    [InlineData("../a", "../a")]
    [InlineData("a/../../b", "../b")]
    [InlineData("../../", "../..")]
    [InlineData("/../a", "/a")]
    [InlineData("/a/./b/../c/", "/a/c")]
    public void A_path_is_made_as_short_as_it_can_be(string path, string clean) => Assert.Equal(clean, CleanPath.Of(path));

    [Theory]
    [InlineData(".", "")]
    [InlineData("/", "")]
    [InlineData("..", "")]
    [InlineData("../../../../etc/passwd", "etc/passwd")]
    [InlineData("/etc", "etc")]
    [InlineData("./a/", "a")]
    [InlineData("a/../../b", "b")]
    public void There_is_no_way_out_of_a_root(string path, string within) => Assert.Equal(within, CleanPath.Within(path));

    [Theory]
    [InlineData("a", "", "a")]
    [InlineData("a/b/c", "a/b", "c")]
    public void A_path_has_a_folder_and_a_name(string path, string folder, string name)
    {
        Assert.Equal((folder, name), (CleanPath.ParentOf(path), CleanPath.NameOf(path)));
        Assert.Equal(path, CleanPath.Join(folder, name));
    }
}
