using Basewise.LanguageServer.Documents;

namespace Basewise.LanguageServer.Tests.Documents;

public class DocumentUriTests
{
    [Theory]
    [InlineData("file:///home/me/Dockerfile", "/home/me/Dockerfile", @"\home\me\Dockerfile")]
    [InlineData("file:///home/my%20app/Dockerfile", "/home/my app/Dockerfile", @"\home\my app\Dockerfile")]
    [InlineData("file:///home/my app/Dockerfile", "/home/my app/Dockerfile", @"\home\my app\Dockerfile")]
    [InlineData("file:///home/%23tag/a%3Fb", "/home/#tag/a?b", @"\home\#tag\a?b")]
    [InlineData("file:///home/a?query#fragment", "/home/a", @"\home\a")]
    [InlineData("file:///home/%C3%A9/%F0%9F%98%80", "/home/é/😀", @"\home\é\😀")]
    [InlineData("file:///home/é", "/home/é", @"\home\é")]
    [InlineData("file:///home/100%25", "/home/100%", @"\home\100%")]
    [InlineData("file:///home/a+b", "/home/a+b", @"\home\a+b")]
    [InlineData("FILE:///home/a", "/home/a", @"\home\a")]
    [InlineData("file://localhost/home/a", "/home/a", @"\home\a")]
    [InlineData("file:/home/a", "/home/a", @"\home\a")]
    [InlineData("file:///c%3A/Users/me/Dockerfile", "/c:/Users/me/Dockerfile", @"c:\Users\me\Dockerfile")]
    [InlineData("file:///c:/Users/me/Dockerfile", "/c:/Users/me/Dockerfile", @"c:\Users\me\Dockerfile")]
    [InlineData("file:///C:/Users/me", "/C:/Users/me", @"C:\Users\me")]
    [InlineData("file://server/share/a%20b", null, @"\\server\share\a b")]
    [InlineData("file://wsl%24/Ubuntu/home", null, @"\\wsl$\Ubuntu\home")]
    [InlineData("untitled:Untitled-1", null, null)]
    [InlineData("git:/home/me/Dockerfile?ref", null, null)]
    [InlineData("vscode-vfs://github/a/b/Dockerfile", null, null)]
    [InlineData("file://server", null, null)]
    [InlineData("file:relative/path", null, null)]
    [InlineData("file:///home/a%00b", null, null)]
    [InlineData("/home/me/Dockerfile", null, null)]
    [InlineData("", null, null)]
    public void Only_file_URIs_are_paths_in_the_style_of_the_system(string uri, string? unix, string? windows)
    {
        Assert.Equal(unix, DocumentUri.ToPath(uri, windows: false));
        Assert.Equal(windows, DocumentUri.ToPath(uri, windows: true));
    }

    [Theory]
    [InlineData("file:///shop", "Dockerfile", "file:///shop/Dockerfile")]
    [InlineData("file:///shop/", "a b/#1/é.Dockerfile", "file:///shop/a%20b/%231/%C3%A9.Dockerfile")]
    [InlineData("file:///c%3A/shop", "Dockerfile", "file:///c%3A/shop/Dockerfile")]
    public void A_file_s_URI_keeps_the_client_s_spelling_of_its_folder(string folder, string path, string uri) =>
        Assert.Equal(uri, DocumentUri.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar)));

    [Theory]
    [InlineData("file:///shop/a/Dockerfile", "file:///shop/a", true)]
    [InlineData("file:///shop/a/Dockerfile", "file:///shop/a/", true)]
    [InlineData("file:///shop/ab/Dockerfile", "file:///shop/a", false)]
    [InlineData("file:///shop/a", "file:///shop/a", false)]
    [InlineData("untitled:Untitled-1", "file:///shop/a", false)]
    public void A_folder_has_what_lies_behind_its_slash(string uri, string folder, bool isIn) => Assert.Equal(isIn, DocumentUri.IsIn(uri, folder));
}
