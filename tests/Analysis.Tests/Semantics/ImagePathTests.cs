using Basewise.Analysis.Semantics;

namespace Basewise.Analysis.Tests.Semantics;

public sealed class ImagePathTests
{
    [Theory]
    [InlineData(null, "/app/", "/app")]
    [InlineData(null, "app", null)]
    [InlineData("/app", "src/../lib/.", "/app/lib")]
    [InlineData("/", "app", "/app")]
    [InlineData("/app", "../../..", "/")]
    [InlineData("/app", "//srv///x", "/srv/x")]
    [InlineData("/app", "C:/x", null)]
    [InlineData("/app", "\\x", null)]
    [InlineData("/app", "", null)]
    [InlineData("/app", null, null)]
    public void A_path_is_absolute_and_clean_or_not_known(string? folder, string? path, string? expected) =>
        Assert.Equal(expected, ImagePath.Resolve(folder, path));

    [Theory]
    [InlineData("/app/x", "/app", true)]
    [InlineData("/app", "/app", true)]
    [InlineData("/application", "/app", false)]
    [InlineData("/app", "/app/x", false)]
    [InlineData("/app", "/", true)]
    public void A_path_is_within_a_folder_or_not(string path, string folder, bool expected) =>
        Assert.Equal(expected, ImagePath.IsWithin(path, folder));
}
