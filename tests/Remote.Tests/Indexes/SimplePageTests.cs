using System.Text;
using Basewise.Knowledge.Ports;
using Basewise.Python.Requirements;
using Basewise.Remote.Http;
using Basewise.Remote.Indexes;

namespace Basewise.Remote.Tests.Indexes;

public sealed class SimplePageTests
{
    private static readonly Uri Page = new("https://pypi.example.org/simple/my-thing/");
    private static readonly PackageName Project = PackageName.Find("My.Thing") ?? throw new InvalidOperationException();

    [Fact]
    public void HTML_is_read_with_all_that_links_say()
    {
        IndexFile[] files = Read("text/html", """
            <!DOCTYPE html>
            <html><head><meta name="pypi:repository-version" content="1.3"><title>Links</title></head>
            <body><!-- <a href="my_thing-0.9-py3-none-any.whl">old</a> -->
            <a href="../../packages/my_thing-1.0-py3-none-any.whl#sha256=abc&amp;x=1" data-requires-python="&gt;=3.8,&lt;4" data-core-metadata="sha256=1">one</a><br/>
            <A data-yanked='broken &quot;badly&quot;' HREF = https://files.example.org/my_thing-1.1%2Blocal.1-py3-none-any.whl>two</A>
            <a data-yanked href="my_thing-1.2.tar.gz" data-dist-info-metadata="false">three</a>
            <a href="other-1.0-py3-none-any.whl">other</a><a>none</a><a href="mailto:a@b">mail</a><a href="">empty</a>
            </body></html>
            """);

        Assert.Equal(["my_thing-1.0-py3-none-any.whl", "my_thing-1.1+local.1-py3-none-any.whl", "my_thing-1.2.tar.gz"], files.Select(file => file.Name));
        Assert.Equal("https://pypi.example.org/packages/my_thing-1.0-py3-none-any.whl", files[0].Address.AbsoluteUri);
        Assert.Equal((">=3.8,<4", "abc", true, null), (files[0].RequiresPython, files[0].Sha256, files[0].HasMetadata, files[0].Yanked));
        Assert.Equal("broken \"badly\"", files[1].Yanked);
        Assert.Equal(("", false), (files[2].Yanked, files[2].HasMetadata));
    }

    [Fact]
    public void Links_rest_on_the_base_that_a_page_names()
    {
        IndexFile file = Assert.Single(Read("text/html", "<base href='https://files.example.org/x/'><base href='https://second.example.org/'><a href='my_thing-1.0.zip'>1</a>"));

        Assert.Equal("https://files.example.org/x/my_thing-1.0.zip", file.Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("application/vnd.pypi.simple.v1+json")]
    [InlineData("application/json")]
    public void JSON_is_read_with_sizes_and_dates(string type)
    {
        IndexFile[] files = Read(type, """
            {"meta": {"api-version": "1.4"}, "name": "my-thing", "versions": ["1.0", "1.1"], "files": [
              {"filename": "my_thing-1.0-py3-none-any.whl", "url": "../../p/my_thing-1.0-py3-none-any.whl", "hashes": {"sha256": "abc"}, "requires-python": ">=3.8",
               "size": 1234, "upload-time": "2024-05-06T07:08:09.123456Z", "core-metadata": {"sha256": "1"}, "yanked": false},
              {"filename": "my_thing-1.1.tar.gz", "url": "https://f.example.org/my_thing-1.1.tar.gz", "hashes": {}, "yanked": "broken", "dist-info-metadata": true},
              {"filename": "my_thing-1.2.tar.gz", "url": "https://f.example.org/my_thing-1.2.tar.gz", "hashes": {}, "yanked": true, "core-metadata": false},
              {"filename": "my_thing-1.3.tar.gz", "url": "my_thing-1.3.tar.gz", "yanked": ""},
              {"filename": "other-1.tar.gz", "url": "other-1.tar.gz"}, {"filename": 1}, {"url": "x"}, 7, null]}
            """);

        Assert.Equal(["my_thing-1.0-py3-none-any.whl", "my_thing-1.1.tar.gz", "my_thing-1.2.tar.gz", "my_thing-1.3.tar.gz"], files.Select(file => file.Name));
        Assert.Null(files[3].Yanked);
        Assert.Equal((1234, new DateTimeOffset(2024, 5, 6, 7, 8, 9, 123, 456, TimeSpan.Zero)), (files[0].Size, files[0].Uploaded));
        Assert.Equal((">=3.8", "abc", true, null), (files[0].RequiresPython, files[0].Sha256, files[0].HasMetadata, files[0].Yanked));
        Assert.Equal(("broken", true), (files[1].Yanked, files[1].HasMetadata));
        Assert.Equal(("", false), (files[2].Yanked, files[2].HasMetadata));
    }

    [Theory]
    [InlineData("application/json", "{\"meta\": {\"api-version\": \"2.0\"}}", "version 2.0")]
    [InlineData("text/html", "<meta name='pypi:repository-version' content='2.1'>", "version 2.1")]
    [InlineData("application/json", "<html>", "cannot be read")]
    [InlineData("image/png", "", "image/png")]
    [InlineData(null, "", "something")]
    public void What_is_no_page_of_links_is_said_to_be_none(string? type, string body, string expected)
    {
        ObstacleException failure = Assert.Throws<ObstacleException>(() => Read(type, body));

        Assert.Equal(ObstacleKind.Unusable, failure.Obstacle.Kind);
        Assert.Contains(expected, failure.Obstacle.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<a href=")]
    [InlineData("<a href='my_thing-1.0.zip")]
    [InlineData("<a =x =' ='><a/ / href=x>")]
    [InlineData("<!--")]
    [InlineData("<a href=\"http://[\">")]
    [InlineData("[1, {\"files\": 3}]")]
    public void Any_text_is_read(string body) => Assert.InRange(Read("text/html", body).Length, 0, 1);

    [Fact]
    public void A_page_of_many_megabytes_is_read_in_a_moment()
    {
        string body = string.Concat(Enumerable.Repeat("<a href='my_thing-1.0-py3-none-any.whl' data-requires-python='&gt;=3'>x</a><<<a '\"", 100_000));
        long begin = System.Diagnostics.Stopwatch.GetTimestamp();

        Assert.NotEmpty(Read("text/html", body));
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(begin), TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static IndexFile[] Read(string? type, string body) => [.. SimplePage.Read(new Answer(Page, 200, Encoding.UTF8.GetBytes(body)) { ContentType = type }, Project)];
}
