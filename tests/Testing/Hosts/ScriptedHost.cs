using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Basewise.Testing.Hosts;

/// <summary>A host on this machine that answers as a test tells it to, also in ways that no server should.</summary>
public sealed class ScriptedHost : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly CancellationTokenSource end = new();
    private readonly ConcurrentQueue<ScriptedRequest> requests = new();
    private readonly X509Certificate2? certificate;
    private readonly Task listening;

    /// <param name="certificate">What it shows of itself by TLS, and disposes of; null where it does not speak that.</param>
    /// <param name="port">Where it listens; on a port that is free, where none is named.</param>
    public ScriptedHost(Func<ScriptedRequest, ScriptedAnswer> script, X509Certificate2? certificate = null, int port = 0)
    {
        Script = script;
        listener = new TcpListener(IPAddress.Loopback, port);
        this.certificate = certificate;
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        Authority = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");
        listening = ListenAsync();
    }

    /// <summary>What is answered; may be changed at any time.</summary>
    public Func<ScriptedRequest, ScriptedAnswer> Script { get; set; }

    /// <summary>Before its end nobody hears anything, whatever the script says.</summary>
    public Task Held { get; set; } = Task.CompletedTask;

    public int Port { get; }

    /// <summary>Host and port.</summary>
    public string Authority { get; }

    public string Address => $"{(certificate is null ? "http" : "https")}://{Authority}";

    public IReadOnlyCollection<ScriptedRequest> Requests => requests;

    public async ValueTask DisposeAsync()
    {
        // A test may end it before its end.
        if (end.IsCancellationRequested) return;

        await end.CancelAsync();
        await listening;
        listener.Stop();
        certificate?.Dispose();
    }

    private async Task ListenAsync()
    {
        List<Task> conversations = [];
        try
        {
            while (true) conversations.Add(ConverseAsync(await listener.AcceptTcpClientAsync(end.Token)));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(conversations);
        }
    }

    private async Task ConverseAsync(TcpClient client)
    {
        using TcpClient connection = client;
        try
        {
            await Held.WaitAsync(end.Token);
            await using Stream stream = await OpenAsync(connection);
            while (await ReadAsync(stream) is { } request)
            {
                requests.Enqueue(request);
                await Held.WaitAsync(end.Token);
                ScriptedAnswer answer = Script(request);
                if (answer.IsSilent) await Task.Delay(Timeout.Infinite, end.Token);
                await WriteAsync(stream, request, answer);
                if (answer.CutOffAfter is not null) return;
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or AuthenticationException)
        {
            // The client went away, or does not trust the certificate, or the test is over.
            connection.Close();
        }
    }

    private async Task<Stream> OpenAsync(TcpClient client)
    {
        if (certificate is null) return client.GetStream();

        SslStream secure = new(client.GetStream());
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, end.Token);
        return secure;
    }

    private async Task<ScriptedRequest?> ReadAsync(Stream stream)
    {
        List<byte> head = [];
        byte[] one = new byte[1];
        while (!(head is [.., (byte)'\r', (byte)'\n', (byte)'\r', (byte)'\n']))
        {
            if (await stream.ReadAsync(one, end.Token) == 0) return null;

            head.Add(one[0]);
        }

        string[] lines = Encoding.ASCII.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Dictionary<string, string> headers = [];
        foreach (string line in lines.Skip(1))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon].ToLowerInvariant()] = line[(colon + 1)..].Trim();
        }

        byte[] body = new byte[headers.TryGetValue("content-length", out string? length) ? int.Parse(length, CultureInfo.InvariantCulture) : 0];
        await stream.ReadExactlyAsync(body, end.Token);
        string[] words = lines[0].Split(' ');
        return new ScriptedRequest(words[0], words[1], headers, Encoding.UTF8.GetString(body));
    }

    private async Task WriteAsync(Stream stream, ScriptedRequest request, ScriptedAnswer answer)
    {
        StringBuilder head = new(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} Scripted\r\nContent-Length: {answer.Body.Length}\r\n"));
        foreach ((string name, string value) in answer.Headers) head.Append(name).Append(": ").Append(value).Append("\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), end.Token);
        if (request.Method != "HEAD") await stream.WriteAsync(answer.Body.AsMemory(0, answer.CutOffAfter ?? answer.Body.Length), end.Token);
        await stream.FlushAsync(end.Token);
    }
}
