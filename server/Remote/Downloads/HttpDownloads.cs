using Basewise.Knowledge.Ports;
using Basewise.Remote.Http;

namespace Basewise.Remote.Downloads;

/// <summary>
/// Fetches public files over HTTP, without credentials or cookies. A file comes whole, within its time, and no larger than it may be, or not
/// at all.
/// </summary>
/// <param name="longest">For one file, from the first byte to the last.</param>
public sealed class HttpDownloads(TimeSpan longest) : IDownloads, IDisposable
{
    private readonly Fetcher fetcher = new(TimeProvider.System, longest);

    public byte[] Get(Uri address, int mostBytes) => GetAsync(address, mostBytes).GetAwaiter().GetResult();

    public void Dispose() => fetcher.Dispose();

    private async Task<byte[]> GetAsync(Uri address, int mostBytes)
    {
        // A person chose the address, so it may lead on, into the own network too, where mirrors are; never from https to http.
        Question question = new(address) { MostBytes = mostBytes, MayLeadElsewhere = true, IsNamed = _ => true };
        try
        {
            Answer answer = await fetcher.AskAsync(question, CancellationToken.None).ConfigureAwait(false);
            return answer.Status == 200 ? answer.Body : throw new IOException($"{address.Authority} answers with status {answer.Status}");
        }
        catch (ObstacleException exception)
        {
            throw new IOException(exception.Message, exception);
        }
    }
}
