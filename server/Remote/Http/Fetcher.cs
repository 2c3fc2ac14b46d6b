using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Basewise.Knowledge.Ports;
using Basewise.Remote.Hosts;

namespace Basewise.Remote.Http;

/// <summary>
/// Asks hosts: a few at a time, each for so long and for so many bytes. Redirects are followed by hand, since what is known of one host is not
/// for another.
/// </summary>
/// <param name="longest">For one question, from its first byte to the last of its answer; null for what somebody who types waits for.</param>
/// <param name="roots">Who is believed about what a host is; null: whom the system believes.</param>
internal sealed class Fetcher(TimeProvider clock, TimeSpan? longest = null, X509Certificate2Collection? roots = null) : IDisposable
{
    private const int MostAtOnce = 6;
    private const int MostRedirects = 5;

    /// <summary>In seconds: an hour.</summary>
    private const int ShortestWindow = 3600;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private static readonly HttpRequestOptionsKey<bool> MustBePublic = new("basewise.public");

    private readonly TimeSpan longest = longest ?? LongestWait;
    private readonly SemaphoreSlim slots = new(MostAtOnce);

    // Made at the first question: who asks nobody pays nothing.
    private readonly Lazy<HttpClient> client = new(() => CreateClient(roots));

    /// <exception cref="ObstacleException">There is no answer that could be used.</exception>
    public async Task<Answer> AskAsync(Question question, CancellationToken cancellationToken)
    {
        await slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        using CancellationTokenSource time = new(longest, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
        try
        {
            return await FollowAsync(question, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (time.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            string seconds = longest.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            throw new ObstacleException(ObstacleKind.Unreachable, $"{question.Address.Authority} does not answer within {seconds} seconds", cause: exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw ConnectionFailure.Explain(exception, question.Address.Authority);
        }
        finally
        {
            slots.Release();
        }
    }

    public void Dispose()
    {
        if (client.IsValueCreated) client.Value.Dispose();
        slots.Dispose();
    }

    private async Task<Answer> FollowAsync(Question question, CancellationToken cancellationToken)
    {
        for (int redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using HttpRequestMessage request = CreateRequest(question);
            using HttpResponseMessage response = await client.Value.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (!IsRedirect(response)) return await ReadAsync(question, response, cancellationToken).ConfigureAwait(false);

            question = Redirects.Follow(question, response.Headers.Location);
        }

        throw new ObstacleException(ObstacleKind.Unusable, $"{question.Address.Authority} leads on and on");
    }

    private static HttpRequestMessage CreateRequest(Question question)
    {
        HttpRequestMessage request = new(question.Method, question.Address);
        request.Options.Set(MustBePublic, question.MustBePublic);
        request.Headers.TryAddWithoutValidation("User-Agent", "basewise");
        if (question.Accept is { } accept) request.Headers.TryAddWithoutValidation("Accept", accept);
        if (question.Authorization is { } authorization) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (question.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (question.Form is { } form) request.Content = new FormUrlEncodedContent(form);
        return request;
    }

    private static bool IsRedirect(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private async Task<Answer> ReadAsync(Question question, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        byte[] body = question.Method == HttpMethod.Head ? [] : await ReadBodyAsync(question, response.Content, cancellationToken).ConfigureAwait(false);
        return new Answer(question.Address, (int)response.StatusCode, body)
        {
            ContentType = response.Content.Headers.ContentType?.MediaType,
            ETag = response.Headers.TryGetValues("ETag", out IEnumerable<string>? tags) ? tags.First() : null,
            Links = response.Headers.TryGetValues("Link", out IEnumerable<string>? links) ? [.. links] : [],
            Challenges = response.Headers.TryGetValues("WWW-Authenticate", out IEnumerable<string>? challenges) ? [.. challenges] : [],
            Digest = response.Headers.TryGetValues("Docker-Content-Digest", out IEnumerable<string>? digests) ? digests.First() : null,
            RetryAfter = WaitOf(response.Headers.RetryAfter),
            PullsLeft = response.Headers.TryGetValues("RateLimit-Remaining", out IEnumerable<string>? left) ? CountOf(left.First()) : null,
        };
    }

    // 76;w=21600. Others count requests in windows of seconds or minutes, which pass by themselves.
    private static int? CountOf(string limit) =>
        limit.Split(";w=") is [var written, var window]
        && int.TryParse(window, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) && seconds >= ShortestWindow
        && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            ? count
            : null;

    private TimeSpan? WaitOf(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date ? TimeSpan.FromTicks(Math.Max(0, (date - clock.GetUtcNow()).Ticks)) : null);

    private static async Task<byte[]> ReadBodyAsync(Question question, HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > question.MostBytes) throw TooMuch(question);

        using Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using MemoryStream body = new();
        byte[] buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            // What is sent compressed says nothing of its size before.
            if (body.Length + count > question.MostBytes) throw TooMuch(question);

            body.Write(buffer, 0, count);
        }

        return body.ToArray();
    }

    private static ObstacleException TooMuch(Question question)
    {
        string most = (question.MostBytes / 1024).ToString(CultureInfo.InvariantCulture);
        return new ObstacleException(ObstacleKind.Unusable, $"{question.Address.Authority} sends more than {most} KB");
    }

    private static HttpClient CreateClient(X509Certificate2Collection? roots)
    {
        SocketsHttpHandler handler = new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip,
            MaxConnectionsPerServer = 4,
            // Long enough for the questions about one file; a name that leads elsewhere by then is looked up again.
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            ConnectCallback = ConnectAsync,
        };
        if (roots is not null)
        {
            X509ChainPolicy policy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            policy.CustomTrustStore.AddRange(roots);
            handler.SslOptions.CertificateChainPolicy = policy;
        }

        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        string host = context.DnsEndPoint.Host;
        IPAddress[] addresses = await Dns.GetHostAddressesAsync(host, cancellationToken).ConfigureAwait(false);
        if (IsForPublicHost(context) && !Array.TrueForAll(addresses, PublicAddress.Is))
        {
            throw new ObstacleException(ObstacleKind.NotAllowed, $"{host} is in the own network, and no setting names it");
        }

        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // Behind a proxy the connection is to the proxy, which a person chose.
    private static bool IsForPublicHost(SocketsHttpConnectionContext context) =>
        context.InitialRequestMessage is { RequestUri: { } address } request
        && request.Options.TryGetValue(MustBePublic, out bool mustBePublic) && mustBePublic
        && address.IdnHost.Trim('[', ']').Equals(context.DnsEndPoint.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);
}
