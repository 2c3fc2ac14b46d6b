using System.Text;
using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>Headers and bodies as clients write them, well and badly.</summary>
public class FramingTests
{
    private const string Uri = "file:///shop/Dockerfile";

    [Theory, AllHosts]
    public async Task A_session_that_comes_byte_by_byte_and_one_that_comes_in_one_block_are_the_same(string host)
    {
        byte[] session = Session();
        await using RunningServer slow = RunningServer.Start(host);
        await using RunningServer fast = RunningServer.Start(host);

        for (int at = 0; at < session.Length; at++) await slow.Client.SendBytesAsync(session.AsMemory(at, 1));
        await fast.Client.SendBytesAsync(session);

        Assert.Equal(0, await slow.Exit.WaitAsync(LspClient.Patience));
        Assert.Equal(0, await fast.Exit.WaitAsync(LspClient.Patience));
        await slow.Client.EndOfOutput.WaitAsync(LspClient.Patience);
        await fast.Client.EndOfOutput.WaitAsync(LspClient.Patience);
        Assert.Equal([1, 2, 3], Answers(slow.Client).Keys);
        Assert.Equal(Answers(slow.Client), Answers(fast.Client));
    }

    [Theory, AllHosts]
    public async Task Headers_may_end_in_a_newline_alone_be_lower_case_and_come_with_others(string host)
    {
        string[] headers =
        [
            "Content-Length: {0}\n\n",
            "content-length:{0}\r\n\r\n",
            "CONTENT-LENGTH:   {0}  \r\n\r\n",
            "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: {0}\r\n\r\n",
            "Content-Length: {0}\r\nContent-Type: application/vscode-jsonrpc; charset=utf8\r\nX-Unknown: a: b\r\n\r\n",
        ];
        await using RunningServer server = await RunningServer.OpenAsync(host);
        foreach ((int at, string header) in headers.Index())
        {
            string body = LspClient.Message("no/such/method", null, id: 100 + at).ToString();
            await server.Client.SendBytesAsync(Encoding.UTF8.GetBytes(
                header.Replace("{0}", Encoding.UTF8.GetByteCount(body).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) + body));

            JObject answer = await server.Client.NextMessage(message => (int?)message["id"] == 100 + at, $"an answer to the header \"{header.Trim()}\"");
            Assert.Equal(-32601, (int?)answer["error"]?["code"]);
        }
    }

    [Theory, AllHosts]
    public async Task JSON_that_is_broken_is_refused_and_the_next_message_understood(string host)
    {
        string[] bodies = ["", "{", "{\"jsonrpc\": \"2.0\", \"id\": 1, ", "hello", "\u0000\u0001", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"a\"} x"];
        await using RunningServer server = await RunningServer.OpenAsync(host);
        foreach (string body in bodies)
        {
            await SendBodyAsync(server.Client, body);
            JObject answer = await server.Client.NextMessage(message => message["error"] is not null, $"an answer to \"{body}\"");
            Assert.Equal(-32700, (int?)answer["error"]?["code"]);
            Assert.Equal(JTokenType.Null, answer["id"]?.Type);
        }

        Assert.Equal(0, await server.StopAsync());
    }

    [Theory, AllHosts]
    public async Task JSON_that_is_no_message_is_refused_and_the_next_message_understood(string host)
    {
        string[] bodies = ["{}", "[]", "42", "null", "\"text\"", "{\"jsonrpc\":\"2.0\"}", "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"a\"}"];
        await using RunningServer server = await RunningServer.OpenAsync(host);
        foreach (string body in bodies)
        {
            await SendBodyAsync(server.Client, body);
            JObject answer = await server.Client.NextMessage(message => message["error"] is not null, $"an answer to \"{body}\"");
            Assert.InRange((int?)answer["error"]?["code"] ?? 0, -32700, -32600);
        }

        Assert.Equal(0, await server.StopAsync());
    }

    [Theory, AllHosts]
    public async Task Answers_to_questions_that_were_never_asked_are_ignored(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);

        await SendBodyAsync(server.Client, "{\"jsonrpc\":\"2.0\",\"id\":4711,\"result\":null}");
        await SendBodyAsync(server.Client, "{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"error\":{\"code\":1,\"message\":\"m\"}}");

        Assert.Equal(0, await server.StopAsync());
    }

    [Theory, AllHosts]
    public async Task A_header_without_a_length_ends_the_server_not_in_silence(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);

        await server.Client.SendBytesAsync("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());

        Assert.Equal(1, await server.Exit.WaitAsync(LspClient.Patience));
    }

    [Theory, AllHosts]
    public async Task Ids_may_be_names(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);

        await SendBodyAsync(server.Client, "{\"jsonrpc\":\"2.0\",\"id\":\"a name\",\"method\":\"no/such/method\"}");

        Assert.NotNull((await server.Client.NextMessage(message => (string?)message["id"] == "a name", "an answer to \"a name\""))["error"]);
    }

    private static Task SendBodyAsync(LspClient client, string body)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        return client.SendBytesAsync((byte[])[.. Encoding.ASCII.GetBytes(FormattableString.Invariant($"Content-Length: {bytes.Length}\r\n\r\n")), .. bytes]);
    }

    private static byte[] Session()
    {
        using MemoryStream session = new();
        session.Write(LspClient.Frame(LspClient.Message("initialize", new { processId = (int?)null, capabilities = new { } }, id: 1)));
        session.Write(LspClient.Frame(LspClient.Message("initialized", new { })));
        session.Write(LspClient.Frame(LspClient.Message(
            "textDocument/didOpen", new { textDocument = new { uri = Uri, languageId = "dockerfile", version = 1, text = "# 😀\nFROM python:3.12\n" } })));
        session.Write(LspClient.Frame(LspClient.Message("textDocument/hover", LspDocuments.At(Uri, 1, 7), id: 2)));
        session.Write(LspClient.Frame(LspClient.Message("shutdown", null, id: 3)));
        session.Write(LspClient.Frame(LspClient.Message("exit", null)));
        return session.ToArray();
    }

    private static SortedDictionary<int, string> Answers(LspClient client) => new(client.Received
        .Where(message => message["method"] is null)
        .ToDictionary(message => (int?)message["id"] ?? 0, message => message.ToString()));
}
