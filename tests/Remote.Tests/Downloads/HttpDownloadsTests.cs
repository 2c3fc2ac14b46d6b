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
        Assert.Equal(("GET", "/a/file?page=2", "basewise"), (request.Method, request.Target, request.Find("user-agent")));
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

        Assert.Equal($"{host.Authority} answers with status {status}", Failure(host));
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

        Assert.Equal($"{host.Authority} does not answer within 0.3 seconds", Failure(host, longest: TimeSpan.FromSeconds(0.3)));
    }

    [Fact]
    public async Task A_file_that_is_larger_than_it_may_be_is_refused()
    {
        await using ScriptedHost host = new(_ => new ScriptedAnswer(200, body));

        Assert.Equal($"{host.Authority} sends more than 9 KB", Failure(host, mostBytes: body.Length - 1));
        Assert.Equal(body, Get(host, "/", mostBytes: body.Length));
    }

    [Fact]
    public async Task A_file_that_unpacks_to_more_than_it_may_have_is_refused()
    {
        await using ScriptedHost host = new(_ => new ScriptedAnswer(200, Packed(new byte[50_000_000])) { Headers = [("Content-Encoding", "gzip")] });

        Assert.Equal($"{host.Authority} sends more than 976 KB", Failure(host, mostBytes: 1_000_000));
    }

    [Fact]
    public async Task A_redirect_is_followed()
    {
        await using ScriptedHost host = new(request => request.Path == "/new" ? new ScriptedAnswer(200, body) : ScriptedAnswer.Of(302, ("Location", "/new")));

        Assert.Equal(body, Get(host, "/old"));
    }

    [Fact]
    public async Task A_redirect_to_another_host_is_followed_but_not_in_plain_text_through_the_internet()
    {
        await using ScriptedHost other = new(_ => new ScriptedAnswer(200, body));
        await using ScriptedHost host = new(request => ScriptedAnswer.Of(302, ("Location", request.Path == "/far" ? "http://a.example/" : other.Address + "/")));

        Assert.Equal(body, Get(host, "/near"));
        Assert.Contains("leads to a.example, which is not asked for this", Failure(host, "/far"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_in_a_circle_comes_to_an_end()
    {
        await using ScriptedHost host = new(_ => ScriptedAnswer.Of(302, ("Location", "/")));

        Assert.Equal($"{host.Authority} leads on and on", Failure(host));
        Assert.InRange(host.Requests.Count, 2, 10);
    }

    [Fact]
    public async Task A_certificate_that_nobody_trusts_is_not_accepted()
    {
        using CertificateAuthority stranger = new();
        await using ScriptedHost host = new(_ => new ScriptedAnswer(200, body), stranger.Issue());

        Assert.StartsWith($"{host.Authority} has no certificate that is trusted here", Failure(host), StringComparison.Ordinal);
        Assert.Empty(host.Requests);
    }

    [Fact]
    public async Task Nobody_at_home_is_told()
    {
        ScriptedHost host = new(_ => new ScriptedAnswer(200, body));
        await host.DisposeAsync();

        Assert.Equal($"{host.Authority} cannot be reached", Failure(host));
    }

    private static byte[] Get(ScriptedHost host, string target, int mostBytes = 1_000_000, TimeSpan? longest = null)
    {
        using HttpDownloads downloads = new(longest ?? TimeSpan.FromSeconds(30));
        return downloads.Get(new Uri(host.Address + target), mostBytes);
    }

    private static string Failure(ScriptedHost host, string target = "/", int mostBytes = 1_000_000, TimeSpan? longest = null) =>
        Assert.ThrowsAny<IOException>(() => Get(host, target, mostBytes, longest)).Message;

    private static byte[] Packed(byte[] content)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(content);
        return packed.ToArray();
    }
}
