using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

public class CancellationTests
{
    private const string Uri = "file:///shop/Dockerfile";
    private const int RequestCancelled = -32800;

    [Theory, AllHosts]
    public async Task A_storm_of_200_cancelled_requests_is_answered_to_the_last_and_leaves_no_error_in_the_log(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Uri, string.Concat(Enumerable.Repeat("FROM python:3.12\nRUN pip install flask\n", 500)));

        string[] methods = ["textDocument/hover", "textDocument/codeAction", "textDocument/diagnostic"];
        Task<JObject>[] answers = [.. Enumerable.Range(0, 200).Select(at => server.Client.AskAndCancelAsync(
            methods[at % methods.Length], LspDocuments.CodeActionsAt(Uri, 0, 7).With(LspDocuments.At(Uri, 0, 7))))];

        foreach (JObject answer in await Task.WhenAll(answers))
        {
            Assert.True(answer["error"] is null || (int?)answer["error"]?["code"] == RequestCancelled, answer.ToString());
        }

        Assert.Equal(0, await server.StopAsync());
        await server.Client.EndOfOutput.WaitAsync(LspClient.Patience);
        Assert.DoesNotContain(server.Client.Received, message => (int?)message["params"]?["type"] is 1 or 2);
        AssertAnsweredOnce(server.Client);
    }

    [Theory, AllHosts]
    public async Task A_request_that_waits_is_cancelled_with_the_protocol_s_code(string host)
    {
        // An empty workspace has nothing new to tell, so the request is held until something changes.
        await using RunningServer server = await RunningServer.OpenAsync(host, Capabilities.PullsAndWatches, folders: Array.Empty<object>());

        JObject answer = await server.Client.AskAndCancelAsync("workspace/diagnostic", new { previousResultIds = Array.Empty<object>() });

        Assert.Equal(RequestCancelled, (int?)answer["error"]?["code"]);
    }

    [Theory, AllHosts]
    public async Task Cancelling_what_is_answered_or_was_never_asked_does_nothing(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.NotifyAsync("$/cancelRequest", new { id = 4711 });
        await server.Client.NotifyAsync("$/cancelRequest", new { id = "a name" });
        await server.Client.NotifyAsync("$/cancelRequest", new { });
        await server.Client.NotifyAsync("$/cancelRequest");

        Assert.Equal(JTokenType.Null, (await server.Client.RequestAsync("textDocument/hover", LspDocuments.At(Uri, 0, 0)))?.Type);
        Assert.Equal(0, await server.StopAsync());
        AssertAnsweredOnce(server.Client);
    }

    private static void AssertAnsweredOnce(LspClient client)
    {
        int[] ids = [.. client.Received.Where(message => message["method"] is null).Select(message => (int?)message["id"] ?? -1).Order()];
        Assert.Equal(Enumerable.Range(1, client.Asked), ids);
    }
}
