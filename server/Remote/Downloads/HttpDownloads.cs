using System.Net;
using Basewise.Knowledge.Ports;

namespace Basewise.Remote.Downloads;

/// <summary>
/// Fetches public files over HTTP, without credentials or cookies. A file comes whole, within its time, and no larger than it may be, or not
/// at all.
/// </summary>
public sealed class HttpDownloads : IDownloads, IDisposable
{
    private const int MostRedirects = 5;
    private const int BlockSize = 64 * 1024;

    private readonly HttpClient client;
    private readonly TimeSpan longest;

    /// <param name="longest">For one file, from the first byte to the last.</param>
    public HttpDownloads(string version, TimeSpan longest)
    {
        this.longest = longest;

        // A redirect from https to http is not followed.
        client = new HttpClient(new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli,
            MaxAutomaticRedirections = MostRedirects,
            UseCookies = false,
        });
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestHeaders.UserAgent.ParseAdd($"basewise/{version}");
    }

    public byte[] Get(Uri address, int mostBytes) => GetAsync(address, mostBytes).GetAwaiter().GetResult();

    public void Dispose() => client.Dispose();

    private async Task<byte[]> GetAsync(Uri address, int mostBytes)
    {
        using CancellationTokenSource end = new(longest);
        try
        {
            using HttpResponseMessage answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, end.Token).ConfigureAwait(false);
            if (answer.StatusCode != HttpStatusCode.OK) throw new IOException($"{address.Host} answers {(int)answer.StatusCode} ({answer.ReasonPhrase})");
            if (answer.Content.Headers.ContentLength > mostBytes) throw TooLarge(address);

            return await ReadAsync(answer, address, mostBytes, end.Token).ConfigureAwait(false);
        }
        catch (HttpRequestException exception)
        {
            throw new IOException($"{address.Host}: {exception.InnerException?.Message ?? exception.Message}", exception);
        }
        catch (OperationCanceledException exception)
        {
            throw new IOException($"{address.Host} has not sent it whole within {longest.TotalSeconds:0.###} seconds", exception);
        }
    }

    private static async Task<byte[]> ReadAsync(HttpResponseMessage answer, Uri address, int mostBytes, CancellationToken end)
    {
        Stream body = await answer.Content.ReadAsStreamAsync(end).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            using MemoryStream content = new();
            byte[] block = new byte[BlockSize];
            for (int read = await body.ReadAsync(block, end).ConfigureAwait(false); read > 0; read = await body.ReadAsync(block, end).ConfigureAwait(false))
            {
                content.Write(block, 0, read);

                // What is sent compressed says nothing of its size before.
                if (content.Length > mostBytes) throw TooLarge(address);
            }

            return content.ToArray();
        }
    }

    private static IOException TooLarge(Uri address) => new($"{address.Host} sends more than it should have");
}
