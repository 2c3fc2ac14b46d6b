using System.IO.Compression;
using System.Text;
using Basewise.Remote.Downloads;
using Basewise.Testing.Hosts;

namespace Basewise.Remote.Tests.Downloads;

public sealed class HttpDownloadsTests
{
    private static readonly byte[] body = Encoding.UTF8.GetBytes(new string('a', 10_000));

    [Fact]
    public async Task A_file_comes_whole()
    {
        await using ScriptedHost host = new(_ => new ScriptedAnswer(200, body));

        Assert.Equal(body, Get(host, "/a/file?page=2"));
        ScriptedRequest request = Assert.Single(host.Requests);
        Assert.Equal(("GET", "/a/file?page=2", "basewise/1.2.3"), (request.Method, request.Target, request.Find("user-agent")));
        Assert.Null(request.Find("cookie"));
        Assert.Null(request.Find("authorization"));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(204)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Any_answer_but_the_file_is_told_by_its_number(int status)
    {
        await using ScriptedHost host = new(_ => ScriptedAnswer.Of(status));

        Assert.StartsWith($"127.0.0.1 answers {status} (", Failure(host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_cut_off_is_none()
    {
        await using ScriptedHost host = new(_ => new ScriptedAnswer(200, body) { CutOffAfter = 5_000 });

        Assert.NotEmpty(Failure(host));
    }

    [Fact]
    public async Task A_host_that_is_silent_is_not_waited_for()
    {
        await using ScriptedHost host = new(_ => ScriptedAnswer.Silence);

        Assert.Equal("127.0.0.1 has not sent it whole within 0.3 seconds", Failure(host, longest: TimeSpan.FromSeconds(0.3)));
    }

    [Fact]
    public async Task A_file_that_is_larger_than_it_may_be_is_refused()
    {
        await using ScriptedHost host = new(_ => new ScriptedAnswer(200, body));

        Assert.Equal("127.0.0.1 sends more than it should have", Failure(host, mostBytes: body.Length - 1));
        Assert.Equal(body, Get(host, "/", mostBytes: body.Length));
    }

    [Fact]
    public async Task A_file_that_unpacks_to_more_than_it_may_have_is_refused()
    {
        await using ScriptedHost host = new(_ => new ScriptedAnswer(200, Packed(new byte[50_000_000])) { Headers = [("Content-Encoding", "gzip")] });

        Assert.Equal("127.0.0.1 sends more than it should have", Failure(host, mostBytes: 1_000_000));
    }

    [Fact]
    public async Task A_redirect_is_followed()
    {
        await using ScriptedHost host = new(request => request.Path == "/new" ? new ScriptedAnswer(200, body) : ScriptedAnswer.Of(302, ("Location", "/new")));

        Assert.Equal(body, Get(host, "/old"));
    }

    [Fact]
    public async Task A_redirect_in_a_circle_comes_to_an_end()
    {
        await using ScriptedHost host = new(_ => ScriptedAnswer.Of(302, ("Location", "/")));

        Assert.StartsWith("127.0.0.1 answers 302 (", Failure(host), StringComparison.Ordinal);
        Assert.InRange(host.Requests.Count, 2, 10);
    }

    [Fact]
    public async Task A_certificate_that_nobody_trusts_is_not_accepted()
    {
        await using ScriptedHost host = new(_ => new ScriptedAnswer(200, body), isSecure: true);

        Assert.StartsWith("127.0.0.1: ", Failure(host), StringComparison.Ordinal);
        Assert.Empty(host.Requests);
    }

    [Fact]
    public async Task Nobody_at_home_is_told()
    {
        ScriptedHost host = new(_ => new ScriptedAnswer(200, body));
        await host.DisposeAsync();

        Assert.StartsWith("127.0.0.1: ", Failure(host), StringComparison.Ordinal);
    }

    private static byte[] Get(ScriptedHost host, string target, int mostBytes = 1_000_000, TimeSpan? longest = null)
    {
        using HttpDownloads downloads = new("1.2.3", longest ?? TimeSpan.FromSeconds(30));
        return downloads.Get(new Uri(host.Address + target), mostBytes);
    }

    private static string Failure(ScriptedHost host, int mostBytes = 1_000_000, TimeSpan? longest = null) =>
        Assert.ThrowsAny<IOException>(() => Get(host, "/", mostBytes, longest)).Message;

    private static byte[] Packed(byte[] content)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(content);
        return packed.ToArray();
    }
}
