using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Basewise.Testing;

/// <summary>
/// A language client that hides nothing: it frames messages, counts ids, answers what the server asks, and keeps all that arrives.
/// Whatever a test waits for, it waits for by name, and fails loudly when it does not come.
/// </summary>
public sealed class LspClient : IAsyncDisposable
{
    /// <summary>Far beyond what anything takes, also on a machine that does other things.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Stream toServer;
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JObject>> questions = new();
    private readonly LspInbox inbox = new();
    private readonly Task reading;
    private int lastId;

    /// <param name="toServer">The server's input.</param>
    /// <param name="fromServer">The server's output.</param>
    public LspClient(Stream toServer, Stream fromServer)
    {
        this.toServer = toServer;
        Settings = _ => new JObject();
        reading = Task.Run(() => ReadAsync(fromServer));
    }

    /// <summary>Everything that arrived, in order.</summary>
    public IReadOnlyList<JObject> Received => inbox.All;

    /// <summary>How many requests were sent; their ids are the numbers from one to this.</summary>
    public int Asked => Volatile.Read(ref lastId);

    /// <summary>What this client answers to workspace/configuration, for each item.</summary>
    public Func<JToken, JToken?> Settings { get; set; }

    /// <summary>Whether it answers at all.</summary>
    public bool AnswersQuestions { get; set; } = true;

    /// <summary>Completes when the server's output has ended, with an exception if it did not end after a whole frame.</summary>
    public Task EndOfOutput => reading;

    /// <summary>Sends a request without waiting.</summary>
    /// <returns>The whole answer, error or not.</returns>
    public Task<JObject> Ask(string method, object? parameters = null)
    {
        int id = Interlocked.Increment(ref lastId);
        return Ask(id, method, parameters);
    }

    /// <summary>Sends a request and waits for its result.</summary>
    /// <exception cref="InvalidOperationException">The answer is an error.</exception>
    public async Task<JToken?> RequestAsync(string method, object? parameters = null)
    {
        JObject answer = await Ask(method, parameters);
        return answer["error"] is { } error ? throw new InvalidOperationException($"{method}: {error}") : answer["result"];
    }

    /// <summary>Sends a request and waits for the code of the error that answers it.</summary>
    public async Task<int> RequestErrorAsync(string method, object? parameters = null)
    {
        JObject answer = await Ask(method, parameters);
        return answer["error"]?.Value<int>("code") ?? throw new InvalidOperationException($"{method} was answered: {answer}");
    }

    /// <summary>Sends a request and cancels it at once.</summary>
    public async Task<JObject> AskAndCancelAsync(string method, object? parameters)
    {
        int id = Interlocked.Increment(ref lastId);
        Task<JObject> answer = Ask(id, method, parameters);
        await NotifyAsync("$/cancelRequest", new { id });
        return await answer;
    }

    public Task NotifyAsync(string method, object? parameters = null) => SendAsync(Message(method, parameters));

    public Task SendAsync(JObject message) => SendBytesAsync(Frame(message));

    /// <summary>Sends bytes as they are.</summary>
    public async Task SendBytesAsync(ReadOnlyMemory<byte> bytes)
    {
        await sending.WaitAsync();
        try
        {
            await toServer.WriteAsync(bytes);
            await toServer.FlushAsync();
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>The next notification or request of a method that no earlier call has taken. Gives its parameters.</summary>
    public async Task<JToken> Next(string method, Func<JToken, bool>? where = null)
    {
        JObject message = await inbox.TakeAsync(
            message => message.Value<string>("method") == method && (where is null || where(message["params"] ?? JValue.CreateNull())), method);
        return message["params"] ?? JValue.CreateNull();
    }

    /// <summary>The next notification of a method for this version of a document.</summary>
    public Task<JToken> Next(string method, int version) => Next(method, parameters => parameters.Value<int?>("version") == version);

    /// <summary>The next message that is neither an answer to a request of this client nor taken yet.</summary>
    public Task<JObject> NextMessage(Func<JObject, bool> where, string what) => inbox.TakeAsync(where, what);

    /// <summary>Ends the server's input, as a client does that dies.</summary>
    public async Task CloseInputAsync() => await toServer.DisposeAsync();

    /// <summary>A message with its header.</summary>
    public static byte[] Frame(JObject message)
    {
        byte[] body = Encoding.UTF8.GetBytes(message.ToString(Formatting.None));
        return [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")), .. body];
    }

    /// <summary>A request, or without <paramref name="id"/> a notification.</summary>
    public static JObject Message(string method, object? parameters, int? id = null)
    {
        JObject message = new() { ["jsonrpc"] = "2.0" };
        if (id is not null) message["id"] = id;
        message["method"] = method;
        if (parameters is not null) message["params"] = parameters as JToken ?? JToken.FromObject(parameters);
        return message;
    }

    public async ValueTask DisposeAsync()
    {
        await toServer.DisposeAsync();
        sending.Dispose();
    }

    private async Task<JObject> Ask(int id, string method, object? parameters)
    {
        TaskCompletionSource<JObject> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        questions[id] = answer;
        await SendAsync(Message(method, parameters, id));
        try
        {
            return await answer.Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"No answer to {method} (id {id}). {inbox.Describe()}");
        }
    }

    private async Task ReadAsync(Stream fromServer)
    {
        await using BufferedStream buffered = new(fromServer, 64 * 1024);
        LspFrameReader frames = new(buffered);
        try
        {
            while (await frames.ReadAsync() is { } message)
            {
                inbox.Add(message, isTaken: TakesAnswer(message));

                // Not waited for: a server that waits for this client to read must not make it wait for the server to read.
                if (AnswersQuestions && message["method"] is not null && message["id"] is { } asked) _ = AnswerAsync(asked, message);
            }
        }
        catch (Exception exception)
        {
            inbox.End(exception);
            Fail(exception);
            throw;
        }

        EndOfStreamException end = new("The server's output has ended.");
        inbox.End(end);
        Fail(end);
    }

    private bool TakesAnswer(JObject message) =>
        message["method"] is null && message["id"] is { Type: JTokenType.Integer } id
        && questions.TryRemove(id.Value<int>(), out TaskCompletionSource<JObject>? question) && question.TrySetResult(message);

    private void Fail(Exception exception)
    {
        foreach (TaskCompletionSource<JObject> question in questions.Values) question.TrySetException(exception);
    }

    private async Task AnswerAsync(JToken id, JObject question)
    {
        JToken? result = question.Value<string>("method") == "workspace/configuration"
            ? new JArray(question["params"]?["items"]?.Select(item => Settings(item)) ?? [])
            : null;
        try
        {
            await SendAsync(new JObject { ["jsonrpc"] = "2.0", ["id"] = id, ["result"] = result });
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            inbox.End(exception);
        }
    }
}
